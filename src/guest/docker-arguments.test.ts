import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandVariables, splitArguments } from './docker-arguments.ts';

test('arguments are split like a shell would, without being one', () => {
  const cases: [string, string[]][] = [
    ['', []],
    ['   ', []],
    ['-u root  -v\t$HOME/.m2:/root/.m2', ['-u', 'root', '-v', '$HOME/.m2:/root/.m2']],
    [`--entrypoint=''`, ['--entrypoint=']],
    [`--entrypoint '' -e "A=b c"`, ['--entrypoint', '', '-e', 'A=b c']],
    [`-e A='$X "y"' -e B="it's"`, ['-e', 'A=$X "y"', '-e', "B=it's"]],
    [String.raw`a\ b "c\"d" 'e\f'`, ['a b', 'c"d', String.raw`e\f`]],
    [`-e "unclosed rest`, ['-e', 'unclosed rest']],
    ['; rm -rf / && `id`', [';', 'rm', '-rf', '/', '&&', '`id`']],
  ];
  for (const [text, words] of cases) assert.deepEqual(splitArguments(text), words, text);
});

test('known variables are expanded, once, and unknown ones stay', () => {
  const variables = new Map([['HOME', '/home/mayfly'], ['WORKSPACE', '/w'], ['LOOP', '$LOOP']]);
  assert.equal(expandVariables('$HOME/.m2:${WORKSPACE}/x $UNKNOWN ${ALSO} $LOOP $', variables), '/home/mayfly/.m2:/w/x $UNKNOWN ${ALSO} $LOOP $');
});
