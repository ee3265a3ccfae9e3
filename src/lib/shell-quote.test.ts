import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exec } from './exec.ts';
import { shellQuote } from './shell-quote.ts';

test('a shell reads back what was quoted', async () => {
  for (const text of ['', "it's", '$HOME `id` "x" \\', 'two\nlines\n', "'''", '-n', '#!', 'ünï\t*?']) {
    const { stdout } = await exec('sh', ['-c', `printf %s ${shellQuote(text)}`]);
    assert.equal(stdout, text);
  }
});
