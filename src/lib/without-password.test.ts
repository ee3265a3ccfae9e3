import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutPassword } from './without-password.ts';

for (const [text, shown] of [
  ['https://name:word@host/path', 'https://name:****@host/path'],
  ['git clone http://name:w@rd@host:80/a and ssh://git:x@other', 'git clone http://name:****@host:80/a and ssh://git:****@other'],
  ['https://:token@host', 'https://:****@host'],
  ['https://host:8080/a@b', 'https://host:8080/a@b'],
  ['https://name@host/a:b@c', 'https://name@host/a:b@c'],
  ['git@host:path/a.git', 'git@host:path/a.git'],
] as const) {
  test(`shown: ${shown}`, () => assert.equal(withoutPassword(text), shown));
}

test('a long text costs as much as it is long', () => {
  assert.equal(withoutPassword('://a:'.repeat(200_000)).length, 1_000_000);
});
