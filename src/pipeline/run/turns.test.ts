// Native work on large values passes through turns of the event loop, and an abort that arrives in one of them ends it
// half way: what it has not done yet is left.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../interpret.ts';
import type { Interpretation } from '../interpret.ts';
import { createMemoryStepHost } from '../memory-host/memory-step-host.ts';
import { validate } from '../validate.ts';

interface Turned {
  readonly outcome: Interpretation;
  /** After the value was made that the work is done with. */
  readonly turns: number;
}

/** Runs `work` with a `value`, and aborts in one of the turns of the work. */
async function turnsOf(value: string, work: string, abortAt = Number.POSITIVE_INFINITY): Promise<Turned> {
  const { program, diagnostics } = validate(`def value = ${value}\necho 'made'\n${work}\n`);
  assert.ok(program !== null, diagnostics[0]?.message);
  const host = createMemoryStepHost();
  const stop = new AbortController();
  let turns = 0;
  const turn = async (): Promise<void> => {
    turns += host.trace.some((line) => line.trim() === 'log made') ? 1 : 0;
    if (turns === abortAt) {
      stop.abort();
    }
    await host.turn();
  };
  return { outcome: await interpret(program, { ...host, turn }, { signal: stop.signal }), turns };
}

const TEXT = "'ab, cd.\\n' * 60000";
const JSON_TEXT = `'[' + ('{"a": 1, "b": [true, null, "te\\\\nxt"]}, ' * 5000) + '1]'`;
const XML_TEXT = `'<r>' + ('<a b="c">text &amp; more</a>' * 5000) + '</r>'`;
const BYTES = "('ab' * 60000).bytes";
const LIST = '(1..20000).toList()';
const SHORT_LIST = '(1..1000).toList()';

/** What is done, and with what. */
const WORK: readonly (readonly [value: string, work: string])[] = [
  [TEXT, "value.replaceAll(/\\w+/, 'x')"],
  [TEXT, 'value.findAll(/\\w/)'],
  [TEXT, "value.split(/[,.]/)"],
  [TEXT, 'value.tokenize()'],
  [TEXT, 'value.reverse()'],
  [TEXT, "value.tr('a-z', 'A-Z')"],
  [TEXT, 'value.inspect()'],
  ["'ab' * 2000", 'value.each { }'],
  [TEXT, 'value ==~ /(?:a|b|[^b])*!/'],
  [TEXT, 'value =~ /(?:.|\\n)*!/ ? 1 : 2'],
  [TEXT, "java.security.MessageDigest.getInstance('SHA-256').digest(value.bytes)"],
  [JSON_TEXT, 'readJSON(text: value)'],
  [JSON_TEXT, 'new groovy.json.JsonSlurperClassic().parseText(value)'],
  [JSON_TEXT, 'groovy.json.JsonOutput.prettyPrint(value)'],
  [`'"' + ('\\\\n' * 60000) + '"'`, 'readJSON(text: value)'],
  ['(1..3000).collect { [a: it, b: [it]] }', 'writeJSON(json: value, returnText: true)'],
  ['(1..3000).collect { [a: it, b: [it]] }', 'groovy.json.JsonOutput.toJson(value)'],
  [TEXT, 'groovy.json.JsonOutput.toJson(value)'],
  [XML_TEXT, 'new XmlSlurper().parseText(value)'],
  [`new XmlSlurper().parseText(${XML_TEXT})`, 'value.text()'],
  [`new XmlParser().parseText(${XML_TEXT})`, 'value.text()'],
  [`new XmlParser().parseText(${XML_TEXT})`, 'value.toString()'],
  [`new XmlParser().parseText(${XML_TEXT})`, 'groovy.xml.XmlUtil.serialize(value)'],
  ["'&' * 60000", 'groovy.xml.XmlUtil.escapeXml(value)'],
  [TEXT, 'readCSV(text: value)'],
  ["'a = b\\n' * 20000", 'readProperties(text: value)'],
  ["'- a: 1\\n  b: text\\n' * 2000", 'readYaml(text: value)'],
  [`'a:\\n  b:\\n' + ('    - {c: d}\\n' * 4000)`, 'readYaml(text: value)'],
  ['(1..2000).collect { [a: it, b: [c: it]] }', 'writeYaml(data: [x: value], returnText: true)'],
  ["'a' * 60000", 'value.bytes'],
  ["'a' * 200000", "value.getBytes('ISO-8859-1')"],
  [BYTES, 'new String(value)'],
  [BYTES, "new String(value, 'ISO-8859-1')"],
  [BYTES, 'value.encodeHex()'],
  [BYTES, 'value.encodeBase64()'],
  ["'YWJj' * 60000", 'value.decodeBase64()'],
  ["'61' * 60000", 'value.decodeHex()'],
  ["'%b ' * 20000", 'try { String.format(value) } catch (MissingFormatArgumentException e) { }'],
  [LIST, "String.format('%d ' * 20000, value as Object[])"],
  [LIST, "String.join(', ', value*.toString())"],
  ["'  ab\\n' * 20000", 'value.stripIndent()'],
  ["'  |ab\\n' * 20000", 'value.stripMargin()'],
  ["'a\\tb\\n' * 20000", 'value.expand()'],
  ["'abc' * 40000", "value.tr(value, 'x')"],
  [LIST, 'value.withIndex()'],
  [LIST, 'value.collate(2)'],
  ['[(1..20000).toList()] * 2', 'value.transpose()'],
  [LIST, 'value.sort()'],
  [LIST, 'value.collect().removeAll(value)'],
  [LIST, 'value.containsAll(value)'],
  ['[(1..100).toList()] * 2000', 'value.indexOf([])'],
  [LIST, "value.join(', ')"],
  [LIST, 'value.toString()'],
  [SHORT_LIST, 'value.sort { -it }'],
  [LIST, 'value.unique()'],
  [SHORT_LIST, 'value.grep { it > 5 }'],
  [LIST, 'value.grep()'],
  ['(1..60000).toList()', 'value.contains(-1)'],
  [LIST, 'value.max()'],
  [LIST, 'value - [1]'],
  [LIST, '[1] - value'],
  [LIST, 'value == value.collect()'],
  [SHORT_LIST, 'value.groupBy { it % 7 }'],
  [LIST, 'value as int[]'],
  ['[[1, 2, 3, 4, 5]] * 6', 'value.combinations()'],
  ['(1..8).toList()', 'value.permutations()'],
  [LIST, 'value[[0..<20000]] = 1'],
  [LIST, 'value.shuffle()'],
  [LIST, 'Collections.shuffle(value, new Random(1))'],
  [LIST, 'Collections.frequency(value, 1)'],
  ["'a' * 9_000_000", 'Collections.binarySearch((1..9).toList(), value)'],
  ['(1..20000).collectEntries { [it, it] }', 'new HashMap(value)'],
  ["'if (false) {\\n' + ('x = 1\\n' * 10_000) + '}'", 'evaluate(value)'],
  ["'if (false) {\\n' + ('x = 1\\n' * 10_000) + '}'", 'Eval.me(value)'],
];

for (const [value, work] of WORK) {
  test(`${work} gives way, and ends when it is aborted`, async () => {
    const { outcome, turns } = await turnsOf(value, work);
    assert.equal(outcome.result, 'SUCCESS', outcome.error ?? '');
    assert.ok(turns >= 3, `${turns} turns`);
    const aborted = await turnsOf(value, work, 2);
    assert.equal(aborted.outcome.result, 'ABORTED');
    assert.ok(aborted.turns < turns, `${aborted.turns} of ${turns} turns`);
  });
}

test('a script that evaluates a long text again and again ends', async () => {
  const { program } = validate("def text = 'if (false) {\\n' + ('x = 1\\n' * 1000) + '}'\n100.times { evaluate(text) }");
  assert.ok(program !== null);
  const { error } = await interpret(program, createMemoryStepHost(), { maxOperations: 100_000 });
  assert.match(error ?? '', /did more than 100000 operations/);
});

test('one element of a large list or map costs no more than of a small one', async () => {
  for (const [value, work] of [
    [LIST, '300.times { value[it]; value.get(it); value << it; value[it] = 1 }'],
    ['(1..20000).collectEntries { [it, it] }', '300.times { value[it]; value.get(it); value.containsKey(it); value[it] = 1 }'],
  ] as const) {
    const [large, small] = [await turnsOf(value, work), await turnsOf(value.replace(/\d0000/, '10'), work.replace('value[it] = 1', 'value[5] = 1'))];
    assert.equal(large.outcome.result, 'SUCCESS', large.outcome.error ?? '');
    assert.ok(large.turns <= small.turns + 10, `${large.turns} and ${small.turns} turns`);
  }
});

for (const [count, isLong] of [[5000, true], [5, false]] as const) {
  test(`a step that selects among ${count} files ${isLong ? 'gives' : 'need not give'} way`, async () => {
    const { program } = validate("node { findFiles(glob: '**/*.x') }");
    assert.ok(program !== null);
    const host = createMemoryStepHost({ files: Object.fromEntries(Array.from({ length: count }, (_, index) => [`file${index}`, ''])) });
    let turns = 0;
    const turn = (): Promise<void> => {
      turns++;
      return host.turn();
    };
    const { result } = await interpret(program, { ...host, turn });
    assert.equal(result, 'SUCCESS');
    assert.equal(turns >= 5, isLong, `${turns} turns`);
  });
}

async function turnsWith(files: Readonly<Record<string, string>>, step: string): Promise<number> {
  const { program } = validate(`node { ${step} }`);
  assert.ok(program !== null);
  const host = createMemoryStepHost({ files });
  let turns = 0;
  const turn = async (): Promise<void> => {
    turns++;
    await host.turn();
  };
  assert.equal((await interpret(program, { ...host, turn })).result, 'SUCCESS');
  return turns;
}

test('steps give way among thousands of small files', async () => {
  const files = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index}.xml`, '<testsuite><testcase name="a"/></testsuite>']));
  const turnsOfSelecting = await turnsWith(files, "stash name: 'a', includes: '*.xml'");
  assert.ok((await turnsWith(files, "junit '*.xml'")) >= turnsOfSelecting + 50);
  assert.ok((await turnsWith(files, "findFiles(glob: '*.xml')")) >= turnsOfSelecting + 2);
});
