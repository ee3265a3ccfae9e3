import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { exec } from '../lib/exec.ts';
import { startFile } from './start-file.ts';

test('a start file changes directory, passes the environment, and becomes the script even with a PATH that leads nowhere', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-shell-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'script.sh');
  writeFileSync(file, 'printf "%s|" "$PWD" "$A" "$UID" "$MAYFLY_STEP" "$PATH"\nfalse\necho never');
  const environment = new Map([['A', "it's\n2"], ['PATH', '/nonsense'], ['UID', '7'], ['not a name', 'x'], ['NUL', 'a\0b']]);
  const start = startFile({ cwd: '/', environment, mark: 'm.1.', file, executable: false });
  const { stdout, code } = await exec('sh', ['-c', start], { env: { PATH: '/usr/bin:/bin' } });
  assert.equal(stdout, "/|it's\n2|7|m.1.|/nonsense|");
  assert.equal(code, 1);
  const direct = startFile({ cwd: '/tmp', environment: new Map(), mark: 'm', file: '/x y/script.sh', executable: true });
  assert.match(direct, /^exec '\/x y\/script\.sh'$/m);
});
