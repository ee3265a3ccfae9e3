import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readInvocation } from '../../model/invocation.ts';
import { signature } from '../../model/signature.ts';
import type { Signature } from '../../model/signature.ts';
import { parse } from '../../parse.ts';
import { spanText } from '../../syntax/source.ts';
import { checkArguments } from './check-arguments.ts';

const STEP = signature('step', 'a', { a: 'string!', n: 'number' });

test('a signature that takes any name still checks its own', () => {
  assert.deepEqual(problems("step a: 'x', other: 1", STEP), ['Invalid parameter "other", did you mean "a"?']);
  assert.deepEqual(problems("step a: 'x', other: 1", { ...STEP, takesAnyName: true }), []);
  assert.deepEqual(problems('step other: 1', { ...STEP, takesAnyName: true }), ['Missing required parameter: "a"']);
});

test('names of JavaScript are words like any other', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    assert.match(problems(`step a: 'x', ${name}: 1`, STEP).join('\n'), new RegExp(`^Invalid parameter "${name}", did you mean "[an]"\\?$`));
  }
});

test('numbers are of the class that Java gives them', () => {
  const messages = problems('step a: 5000000', STEP);
  assert.deepEqual(messages, ['Expecting "class java.lang.String" for parameter "a" but got "5000000" of type class java.lang.Integer instead']);
  // Jenkins turns longs and fractions into texts, but no integers.
  assert.deepEqual(problems('step a: 5000000000', STEP), []);
  assert.deepEqual(problems("step a: 'x', n: 0xff", STEP), []);
});

function problems(text: string, wanted: Signature): string[] {
  const { source, script } = parse(text);
  const [statement] = script?.body ?? [];
  const call = statement === undefined ? null : readInvocation(statement);
  assert.ok(call !== null);
  const found: string[] = [];
  checkArguments(
    {
      problem: ({ message }) => found.push(message),
      text: (span) => spanText(source, span),
      scope: { declared: new Set(), mayHaveLibraries: false },
      suggestStep: () => undefined,
    },
    wanted,
    call,
  );
  return found;
}
