import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document } from 'yaml';
import { entriesOf, listOf, mapOf } from '../../run/collections.ts';
import { isInstance } from '../../run/instance-of.ts';
import { iterate } from '../../run/iteration.ts';
import type { IntegralNumber } from '../../run/numbers/number.ts';
import { createDate, timeOf } from '../../run/types/time/date.ts';
import type { ListValue, MapValue, NativeObject, Value } from '../../run/value.ts';
import { createStepRunner, property, textOf, toValue } from '../../testing/step-runner.ts';

const entry = (map: Value, key: string): Value | undefined => entriesOf(map as MapValue).find((each) => each.key === key)?.value;

test('readJSON reads a file or a text', async () => {
  const { call } = await createStepRunner({ files: { 'a.json': '{"a": [1, 2.5, "x", null, true, {"b": 12345678901}]}' } });
  const value = await call('readJSON', { file: 'a.json' });
  assert.deepEqual((entry(value, 'a') as ListValue).elements.slice(2, 5), ['x', null, true]);
  assert.deepEqual((entry(value, 'a') as ListValue).elements[0], 1);
  assert.deepEqual((await call('readJSON', { text: '[]' }) as ListValue).elements, []);
});

test('readJSON tells what is wrong', async () => {
  const { fails } = await createStepRunner({ files: { 'a/b.json': '{' } });
  assert.match(await fails('readJSON', { file: 'a/b.json' }), /line number 1/);
  assert.equal(await fails('readJSON', { file: 'none' }), '/workspace/none does not exist.');
  assert.equal(await fails('readJSON', { file: 'a' }), '/workspace/a is a directory.');
  assert.equal(await fails('readJSON'), 'At least one of file or text needs to be provided to readJSON.');
  assert.equal(await fails('readJSON', { file: 'a', text: '{}' }), 'At most one of file or text must be provided to readJSON.');
});

test('writeJSON writes in one line, or indented as Jenkins does', async () => {
  const { call, fails, host } = await createStepRunner();
  const json = { a: [1, 'ü"</'], b: { c: null }, d: [], e: true };
  await call('writeJSON', { file: 'a.json', json });
  assert.equal(host.fileText('/workspace/a.json'), '{"a":[1,"ü\\"<\\/"],"b":{"c":null},"d":[],"e":true}');
  const pretty = await call('writeJSON', { json, pretty: 4, returnText: true });
  assert.equal(pretty, '{\n    "a": [\n        1,\n        "ü\\"<\\/"\n    ],\n    "b": {"c": null},\n    "d": [],\n    "e": true\n}');
  assert.equal(await fails('writeJSON', { json }), 'You have to provide either file or returnText to writeJSON.');
  assert.equal(await fails('writeJSON', { json, file: 'a', returnText: true }), 'You cannot provide both returnText and file to writeJSON.');
  assert.equal(await fails('writeJSON', { file: 'a' }), 'You have to provide a JSON object to save for writeJSON.');
});

test('writeJSON of what JSON has no form for', async () => {
  const { call } = await createStepRunner();
  const decimal: Value = { kind: 'number', type: 'BigDecimal', unscaled: 15n, scale: 1 };
  const set: Value = { kind: 'set', elements: new Map([['"a', 'a']]), type: 'LinkedHashSet' };
  const character: Value = { kind: 'character', value: 'c' };
  const json = { value: { kind: 'list', elements: [decimal, set, character], type: 'ArrayList' } as Value };
  assert.equal(await call('writeJSON', { json, returnText: true }), '[1.5,["a"],"c"]');
});

test('a list that holds itself does not hang', async () => {
  const { call } = await createStepRunner();
  const list: ListValue = { kind: 'list', elements: [], type: 'ArrayList' };
  list.elements.push(list);
  assert.match(textOf(await call('writeJSON', { json: { value: list }, returnText: true })), /^\[\[\[.*\]\]\]$/);
});

test('readYaml reads YAML 1.1', async () => {
  const { call } = await createStepRunner({ files: { 'a.yml': 'a: 1\n' } });
  const value = await call('readYaml', { text: 'on: yes\nversion: 1.10\nlist: [a, 0o7, 12345678901]\nday: 2001-12-14\nnone: ~\nbase: &b {x: 1}\ncopy: {<<: *b, y: 2}\nsame: *b\nletters: [y, N, no]\nbytes: !!binary /2k=\n' });
  assert.deepEqual(entriesOf(value as MapValue).map(({ key }) => key), [true, 'version', 'list', 'day', 'none', 'base', 'copy', 'same', 'letters', 'bytes']);
  assert.deepEqual([entry(entry(value, 'copy') ?? null, 'y'), (entry(value, 'letters') as ListValue).elements], [2, ['y', 'N', false]]);
  assert.deepEqual((entry(value, 'bytes') as ListValue).elements.map((byte) => (byte as IntegralNumber).value), [-1n, 105n]);
  assert.deepEqual(entry(value, 'version'), { kind: 'number', type: 'Double', value: 1.1 });
  assert.deepEqual((entry(value, 'list') as ListValue).elements, ['a', '0o7', { kind: 'number', type: 'Long', value: 12345678901n }]);
  assert.deepEqual([entry(value, 'none'), entry(entry(value, 'copy') ?? null, 'x')], [null, 1]);
  assert.equal(entry(value, 'same'), entry(value, 'base'));
  const day = entry(value, 'day') ?? null;
  assert.equal(isInstance(day, 'java.util.Date') && timeOf(day as NativeObject), Date.UTC(2001, 11, 14));
  const both = await call('readYaml', { file: 'a.yml', text: 'b: 2\na: 3' });
  assert.deepEqual([entry(both, 'a'), entry(both, 'b')], [3, 2]);
  assert.deepEqual(((await call('readYaml', { text: '' })) as ListValue).elements, []);
  assert.deepEqual(((await call('readYaml', { text: '- 1\n---\n- 2\n' })) as ListValue).elements.length, 2);
});

test('readYaml refuses mistakes, bombs and depths', async () => {
  const { fails } = await createStepRunner();
  assert.match(await fails('readYaml', { text: 'a: [' }), /^YAML: /);
  assert.match(await fails('readYaml', { text: '*x' }), /Unresolved alias/);
  assert.match(await fails('readYaml', { text: `${'['.repeat(500)}${']'.repeat(500)}` }), /nested more than 200 levels deep/);
  assert.match(await fails('readYaml', { text: '['.repeat(100_000) }), /nested more than 200 levels deep/);
  const levels = Array.from({ length: 9 }, (_, level) => `l${level}: &l${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*l${level - 1}`)).join(', ')}]`);
  assert.match(await fails('readYaml', { text: levels.join('\n') }), /Number of aliases for non-scalar nodes exceeds the specified max=50/);
  const many = `a: &a x\nb: [${'*a, '.repeat(10_001)}]`;
  assert.match(await fails('readYaml', { text: many }), /Number of aliases exceeds the maximum of 10000/);
  assert.match(await fails('readYaml'), /At least one of file or text/);
  assert.match(await fails('readYaml', { file: 'none.yml' }), /none\.yml does not exist/);
});

test('readYaml reads lists that are longer than a call may have arguments', async () => {
  const { call } = await createStepRunner();
  assert.equal(((await call('readYaml', { text: '- \n'.repeat(130_000) })) as ListValue).elements.length, 130_000);
});

test('large YAML is written and read in pieces, as if it were one', async () => {
  const { call } = await createStepRunner();
  const items = Array.from({ length: 600 }, (_, index) => ({ name: `n${index}`, words: ['a', index % 2 === 0 ? 'yes' : `${'long '.repeat(20)}${index}`], empty: {} }));
  const data = { first: 1, items, nested: { deep: [items.slice(0, 300).map(({ name }) => [name]), 'end'] }, last: { a: 'b' } };
  const text = await call('writeYaml', { data, returnText: true });
  assert.ok(typeof text === 'string');
  assert.equal(text, new Document(data, { version: '1.1' }).toString({ indentSeq: false, singleQuote: true, lineWidth: 80 }));
  const read = await call('readYaml', { text });
  assert.equal(await call('writeYaml', { data: { value: read }, returnText: true }), text);
});

test('writeYaml writes blocks, and nothing that would be read as something else', async () => {
  const { call, fails, host } = await createStepRunner();
  const one: Value = { kind: 'number', type: 'Double', value: 1 };
  const long: Value = { kind: 'number', type: 'Long', value: 12345678901n };
  const data = { a: ['x', 'yes', '1'], b: { c: null, one: { value: one }, long: { value: long } }, e: [] };
  await call('writeYaml', { file: 'a.yml', data });
  assert.equal(host.fileText('/workspace/a.yml'), "a:\n- x\n- 'yes'\n- '1'\nb:\n  c: null\n  one: 1.0\n  long: 12345678901\ne: []\n");
  assert.equal(await fails('writeYaml', { file: 'a.yml', data }), '/workspace/a.yml already exist.');
  await call('writeYaml', { file: 'a.yml', data: 1, overwrite: true });
  assert.equal(host.fileText('/workspace/a.yml'), '1\n');
  assert.equal(await call('writeYaml', { datas: [1, { a: 2 }], returnText: true }), '1\n---\na: 2\n');
  assert.equal(await fails('writeYaml', { file: 'b.yml' }), 'data or datas parameter must be provided to writeYaml');
  assert.equal(await fails('writeYaml', { file: 'b.yml', data: 1, datas: [1] }), 'only one of data or datas must be provided to writeYaml');
  assert.equal(await fails('writeYaml', { data: 1 }), 'either file or returnText must be provided to writeYaml');
  assert.equal(await fails('writeYaml', { data: 1, file: 'b', returnText: true }), 'cannot provide both returnText and file to writeYaml');
});

test('writeYaml writes a list or map once, however often it is there', async () => {
  const { call } = await createStepRunner();
  const list = { value: listOf([1]) };
  const map = { value: mapOf([['k', list.value]]) };
  assert.equal(await call('writeYaml', { data: { a: list, b: map, c: list, d: map, e: 'x', f: 'x' }, returnText: true }), 'a: &id001\n  - 1\nb: &id002\n  k: *id001\nc: *id001\nd: *id002\ne: x\nf: x\n');
  assert.equal(await call('writeYaml', { datas: [[list, list], [list, list]], returnText: true }), '- &id001\n  - 1\n- *id001\n---\n- &id001\n  - 1\n- *id001\n');
  let doubled: Value = listOf([1]);
  for (let level = 0; level < 60; level++) {
    doubled = listOf([doubled, doubled]);
  }
  assert.match(textOf(await call('writeYaml', { data: { value: doubled }, returnText: true })), /\*id060\n$/);
});

test('writeYaml of dates, ranges, and of what is no data', async () => {
  const { call, fails } = await createStepRunner();
  const range: Value = { kind: 'range', from: 1, to: 2, inclusive: true };
  assert.equal(await call('writeYaml', { data: [{ value: createDate(Date.UTC(2020, 0, 2)) }, { value: range }], returnText: true }), '- 2020-01-02T00:00:00Z\n- - 1\n  - 2\n');
  const closure: Value = { kind: 'closure', code: { kind: 'native', arity: 0, call: async () => null }, owner: null, thisObject: null, delegate: null, resolveStrategy: 'OWNER_FIRST' };
  assert.equal(await fails('writeYaml', { data: { a: [{ value: closure }] }, returnText: true }), 'data parameter has invalid content (no-basic classes)');
});

test('writeYaml of sets, of characters, and of a list in itself', async () => {
  const { call, fails } = await createStepRunner();
  const set: Value = { kind: 'set', elements: new Map([['"a', 'a']]), type: 'LinkedHashSet' };
  const character: Value = { kind: 'character', value: 'c' };
  assert.equal(await call('writeYaml', { data: [{ value: set }, { value: character }], returnText: true }), '- - a\n- c\n');
  const list: ListValue = { kind: 'list', elements: [], type: 'ArrayList' };
  list.elements.push(list);
  assert.match(await fails('writeYaml', { data: { value: list }, returnText: true }), /nested more than 200/);
});

test('readProperties: defaults, file, text, and values that use others', async () => {
  const { call, fails, logged } = await createStepRunner({ files: { 'a.properties': 'a=1\nb = ${a}${none}\nc: \\u00fc\\\n  x\n' } });
  const plain = await call('readProperties', { file: 'a.properties', defaults: { a: 0, z: 26 }, text: 'd=4' });
  assert.deepEqual(['a', 'b', 'c', 'd', 'z'].map((key) => entry(plain, key)), ['1', '${a}${none}', 'üx', '4', 26]);
  const interpolated = await call('readProperties', { file: 'a.properties', interpolate: true });
  assert.equal(entry(interpolated, 'b'), '1${none}');
  const withDefaults = await call('readProperties', { text: 'page=${host}/a', defaults: { host: 'h' }, interpolate: true });
  assert.equal(entry(withDefaults, 'page'), 'h/a');
  const circle = await call('readProperties', { text: 'a=${b}${b}\nb=${a}${a}', interpolate: true });
  assert.equal(entry(circle, 'a'), '${b}${b}');
  const doubled = Array.from({ length: 40 }, (_, level) => `l${level + 1}=\${l${level}}\${l${level}}`);
  const bomb = await call('readProperties', { text: ['l0=xxxxxxxx', ...doubled].join('\n'), interpolate: true });
  assert.equal(entry(bomb, 'l40'), '${l39}${l39}');
  await call('readProperties', { file: 'none' });
  assert.match(logged().join('\n'), /Returning the original properties list!\n[^]*warning: \/workspace\/none does not exist, omitting/);
  assert.equal(await fails('readProperties'), 'At least one of file or text needs to be provided to readProperties.');
});

test('readCSV and writeCSV', async () => {
  const { call, fails, host, caller } = await createStepRunner();
  await call('writeCSV', { file: 'a.csv', records: [['a', 'b,c', 'd"e'], ['f\ng', 1, null]] });
  assert.equal(host.fileText('/workspace/a.csv'), 'a,"b,c","d""e"\r\n"f\ng",1,\r\n');
  const records = (await call('readCSV', { file: 'a.csv' })) as ListValue;
  const fieldsOf = async (record: Value): Promise<readonly Value[]> => iterate(record, caller);
  assert.deepEqual(await Promise.all(records.elements.map(fieldsOf)), [['a', 'b,c', 'd"e'], ['f\ng', '1', '']]);
  assert.equal(await fails('writeCSV', { file: 'a.csv' }), 'You have to provided a list of records to save for writeCSV.');
  assert.equal(await fails('writeCSV', { records: [] }), 'You have to provided a file for writeCSV.');
});

test('readManifest wants a file or a text', async () => {
  const { fails } = await createStepRunner();
  assert.equal(await fails('readManifest'), 'Need to specify either file or text to readManifest.');
  assert.equal(await fails('readManifest', { file: 'a', text: 'b' }), "Need to specify either file or text to readManifest, can't do both.");
});

test('readManifest', async () => {
  const runner = await createStepRunner({ files: { 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\r\nLong: ab\r\n cd\r\n\r\nName: a/b\r\nSealed: true\r\n' } });
  const manifest = await runner.call('readManifest', { file: 'META-INF/MANIFEST.MF' });
  assert.equal(entry((await property(manifest, 'main', runner)) ?? null, 'Long'), 'abcd');
  assert.equal(entry(entry((await property(manifest, 'entries', runner)) ?? null, 'a/b') ?? null, 'Sealed'), 'true');
  await runner.call('zip', { zipFile: 'a.jar', glob: 'META-INF/**' });
  const inJar = await runner.call('readManifest', { file: 'a.jar' });
  assert.equal(entry((await property(inJar, 'main', runner)) ?? null, 'Manifest-Version'), '1.0');
  await runner.call('zip', { zipFile: 'b.jar', glob: 'none' });
  assert.equal(await runner.fails('readManifest', { file: 'b.jar' }), 'b.jar has no META-INF/MANIFEST.MF');
});

const POM = `<project>
  <parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>7</version></parent>
  <artifactId>thing</artifactId><version>1.0-SNAPSHOT</version>
  <properties><java.level>8</java.level></properties>
  <modules><module>core</module></modules>
  <dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><scope>test</scope></dependency></dependencies>
</project>`;

test('readMavenPom', async () => {
  const runner = await createStepRunner({ files: { 'pom.xml': POM, 'bad/pom.xml': '<project>' } });
  const pom = await runner.call('readMavenPom');
  const read = async (object: Value | undefined, name: string): Promise<Value | undefined> => property(object ?? null, name, runner);
  assert.deepEqual(await Promise.all(['artifactId', 'version', 'packaging', 'groupId'].map((name) => read(pom, name))), ['thing', '1.0-SNAPSHOT', 'jar', null]);
  assert.equal(await read(await read(pom, 'parent'), 'version'), '7');
  assert.equal(entry((await read(pom, 'properties')) ?? null, 'java.level'), '8');
  assert.deepEqual(((await read(pom, 'modules')) as ListValue).elements, ['core']);
  assert.equal(await read(((await read(pom, 'dependencies')) as ListValue).elements[0], 'scope'), 'test');
  assert.match(await runner.fails('readMavenPom', 'bad/pom.xml'), /must be terminated/);
});

test('toValue of a test is what a script would write', () => {
  assert.deepEqual(entry(toValue({ a: [1] }), 'a'), { kind: 'list', elements: [1], type: 'ArrayList' });
});

test('charsets of readProperties and writeYaml; how many aliases readYaml takes', async () => {
  const { call, fails, host } = await createStepRunner({ files: { 'latin.properties': Uint8Array.of(0x61, 0x3d, 0xe4), 'utf.properties': 'a=ä' } });
  assert.equal(entry(await call('readProperties', { file: 'latin.properties' }), 'a'), 'ä');
  assert.equal(entry(await call('readProperties', { file: 'utf.properties', charset: 'UTF-8' }), 'a'), 'ä');
  await call('writeYaml', { file: 'a.yml', data: 'ä', charset: 'ISO-8859-1' });
  await call('writeYaml', { file: 'b.yml', data: 'ä' });
  const sizes = host.trace.flatMap((line) => /write \/workspace\/(\w)\.yml \((\d+) bytes\)/.exec(line)?.slice(1).join(' ') ?? []);
  assert.deepEqual(sizes, ['a 2', 'b 3']);
  const text = `a: &a [1]\nb: [*a, *a, *a]\n`;
  assert.match(await fails('readYaml', { text, maxAliasesForCollections: 2 }), /exceeds the specified max=2/);
  assert.equal(entriesOf((await call('readYaml', { text, maxAliasesForCollections: 3 })) as MapValue).length, 2);
});
