import assert from 'node:assert/strict';
import { test } from 'node:test';

import { knownOutput } from './known-outputs.ts';

const revision = { commit: '0123456789abcdef', branch: 'topic', url: null };

test('scripts whose answer is known', () => {
  const answers: Readonly<Record<string, string>> = {
    'git rev-parse HEAD': '0123456789abcdef\n',
    '  git rev-parse --short HEAD\n': '0123456\n',
    "git rev-parse --short=10 HEAD | tr -d '\\n'": '0123456789\n',
    'git log -n 1 --pretty=format:"%h"': '0123456\n',
    "git log -1 --format='%H'": '0123456789abcdef\n',
    'git rev-parse --abbrev-ref HEAD 2>/dev/null': 'topic\n',
    'git rev-list --count HEAD': '1\n',
    nproc: '1\n',
    'id -u': '0\n',
    pwd: '/work\n',
    'uname -m': 'x86_64\n',
  };
  assert.deepEqual(Object.fromEntries(Object.keys(answers).map((script) => [script, knownOutput(script, '/work', revision)])), answers);
});

test('scripts whose answer is not', () => {
  const scripts = ['git remote get-url origin', 'git describe --tags', 'git rev-parse HEAD && make', 'nproc --all | tee log', ''];
  assert.deepEqual(scripts.filter((script) => knownOutput(script, '/work', revision) !== ''), []);
  assert.equal(knownOutput('git rev-parse HEAD', '/', { commit: null, branch: null, url: null }), '');
});
