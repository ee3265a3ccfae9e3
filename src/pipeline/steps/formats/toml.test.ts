import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../../interpret.ts';
import { createMemoryStepHost } from '../../memory-host/memory-step-host.ts';
import { finish } from '../../work.ts';
import { parseToml } from '../../run/text/toml-parse.ts';
import { printToml } from '../../run/text/toml-print.ts';
import type { JsonObject } from '../../run/text/json-value.ts';
import { createStepRunner } from '../../testing/step-runner.ts';
import { validate } from '../../validate.ts';

const DOCUMENT = String.raw`# A service.
name = "gate\u0021"   # what it is called
path = 'C:\raw'
ports = [
  8000, 0x1F_90, # two
]
ratio = 2.50
since = 2021-03-04T05:06:07Z
limits.memory."max size" = -1_024

[owner]
active = true
address = { city = "Turin", zip.code = 10121 }

[[stage]]
run = """
first \
   line""""
[[stage]]
[stage.with]
depth = 1e2
`;

const SHOWN = [
  "name = 'gate!'", String.raw`path = 'C:\raw'`, 'ports = [8000, 8080]', 'ratio = 2.5', "since = '2021-03-04T05:06:07Z'", "limits.memory.'max size' = -1024",
  'owner.active = true', "owner.address.city = 'Turin'", 'owner.address.zip.code = 10121', `stage = [{run = 'first line"'}, {with = {depth = 100.0}}]`, '',
].join('\n');

test('TOML is read, and written as Jackson writes it', () => {
  const table = finish(parseToml(DOCUMENT)) as JsonObject;
  assert.equal(finish(printToml(table)), SHOWN);
  assert.deepEqual(finish(parseToml(SHOWN)), table);
});

test('texts that need escapes get them, and what is empty stays', () => {
  const table = finish(parseToml(String.raw`a = "it's \"so\"\n\u0001"` + "\nb = '''\n''quoted''''\n'' = \"\"\nc = {}\nd = []\ne = -inf\nf = 99999999999999999999")) as JsonObject;
  const text = finish(printToml(table));
  assert.equal(text, [String.raw`a = "it's \"so\"\n\u0001"`, `b = "''quoted'"`, "'' = ''", 'c = {}', 'd = []', 'e = -inf', 'f = 99999999999999999999', ''].join('\n'));
  assert.deepEqual(finish(parseToml(text)), table);
});

test('what is no TOML is refused with its line', () => {
  const wrong = ['a', 'a =', 'a = 1 b = 2', 'a = "x', "a = '''x''", 'a = [1', 'a = {b = 1', '[a', 'a = 1\na = 2', '[a]\n[a]', 'a = 01', 'a = 1__0', 'a = "\\q"', 'a = 1\n[a.b]', 'a = 1\n[[a]]', `a = ${'['.repeat(600)}`, `a = 1${'0'.repeat(20_000)}`];
  for (const text of wrong) {
    assert.throws(() => finish(parseToml(text)), /^JavaError: TOML: .*, line [12], at /, text.slice(0, 30));
  }
});

test('readTOML gives maps, writeTOML takes them', async () => {
  const { program } = validate(`node {
    def service = readTOML file: 'service.toml'
    service.ports << 9000
    writeTOML file: 'out.toml', toml: [service: service.name, ports: service.ports, none: null]
    echo "<\${readFile('out.toml')}> \${service.owner.address.city} \${writeTOML(returnText: true, toml: [a: [b: 1]]) == 'a.b = 1\\n'} \${currentAgent()}"
  }`);
  const host = createMemoryStepHost({ files: { 'service.toml': DOCUMENT } });
  const { error } = await interpret(program ?? assert.fail(), host);
  assert.equal(error, null);
  const log = host.trace.join('\n').replaceAll(/^ +/gm, '');
  assert.ok(log.includes("log <service = 'gate!'\nports = [8000, 8080, 9000]\nnone = ''\n> Turin true "), log);
});

test('readTOML and writeTOML want a file or a text, and a map', async () => {
  const { fails, call } = await createStepRunner();
  assert.equal(await fails('readTOML', {}), 'At least one of file or text needs to be provided to readTOML.');
  assert.equal(await fails('writeTOML', { file: 'x' }), 'You have to provide a TOML object to save for writeTOML.');
  assert.equal(await fails('writeTOML', { toml: {} }), 'You have to provide either file or returnText to writeTOML.');
  assert.equal(await fails('writeTOML', { toml: {}, file: 'x', returnText: true }), 'You cannot provide both returnText and file to writeTOML.');
  assert.equal(await fails('writeTOML', { toml: [1], returnText: true }), 'A TOML document is a table: writeTOML needs a map.');
  assert.equal(await (await createStepRunner({ withoutPlace: true })).call('currentAgent'), '');
  assert.equal(await call('writeTOML', { toml: { a: 1 }, returnText: true }), 'a = 1\n');
});
