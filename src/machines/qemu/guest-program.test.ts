import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { guestProgram } from './guest-program.ts';

test('a machine gets all that its program imports, and nothing that only tests and dry runs do', async () => {
  const files = new Map((await guestProgram()).map(({ path, content }) => [path, content]));
  const reached = new Set(['mayfly/src/guest/main.js']);
  for (const path of reached) {
    const code = Buffer.from(files.get(path) ?? assert.fail(`${path} is not there`)).toString('utf8');
    for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'\n]*)'/g)) reached.add(join(dirname(path), specifier));
  }
  assert.ok(reached.size > 200, `only ${reached.size} files are imported`);
  assert.deepEqual([...files.keys()].filter((path) => /^mayfly\/src\/.*(?:\/(?:testing|testdata|memory-host)(?:\/|$)|dry-run|\.test\.)/.test(path)), []);
  for (const name of ['zod', 'yaml']) assert.ok(files.has(`mayfly/node_modules/${name}/package.json`), name);
});
