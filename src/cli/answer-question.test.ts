import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { RunQuestion } from '../protocol/messages.ts';
import { personAt } from './answer-question.ts';
import { TypedLines } from './typed-lines.ts';

const deadline = { timeout: 30_000 };
const question: RunQuestion = { id: null, message: 'Deploy?', ok: 'Ship it', submitter: 'ops', parameters: [] };
const parameter = { description: '', choices: [], defaultValue: '' };

function begin() {
  const input = new PassThrough();
  let said = '';
  const ask = personAt(new TypedLines(input), (text) => { said += text; }, 'ada');
  return { input, ask, said: () => said };
}

test('yes in any of its words goes on, no aborts, anything else is asked again', deadline, async () => {
  for (const [typed, kind] of [['ship IT', 'proceed'], ['yes', 'proceed'], ['what?\ny', 'proceed'], ['Abort', 'abort'], ['n', 'abort']] as const) {
    const { input, ask, said } = begin();
    input.end(`${typed}\n`);
    const answer = await ask(question, new AbortController().signal);
    assert.deepEqual(answer, kind === 'abort' ? { kind, submitter: 'ada' } : { kind, submitter: 'ada', values: [] });
    assert.equal(said().includes('Type Ship it (or yes)'), typed.startsWith('what'));
  }
});

test('parameters are asked one by one: an empty line is the default, a choice may be its number', deadline, async () => {
  const { input, ask, said } = begin();
  input.end('yes\n\nmaybe\ntrue\nmoon\n2\n__proto__\n');
  const answer = await ask({
    ...question,
    parameters: [
      { ...parameter, kind: 'string', name: 'VERSION', description: 'Which one', defaultValue: '1.0' },
      { ...parameter, kind: 'boolean', name: 'FORCE', defaultValue: false },
      { ...parameter, kind: 'choice', name: 'WHERE', choices: ['test', 'live'], defaultValue: 'test' },
      { ...parameter, kind: 'password', name: '__proto__', defaultValue: 'hidden' },
    ],
  }, new AbortController().signal);
  assert.ok('values' in answer);
  assert.deepEqual(answer.values.map(({ name, value }) => [name, value]), [['VERSION', '1.0'], ['FORCE', true], ['WHERE', 'live'], ['__proto__', '__proto__']]);
  assert.match(said(), /Which one\n\? VERSION \[1\.0\]: /);
  assert.match(said(), /Type true or false/);
  assert.match(said(), /2\) live[^]*Type one of test, live/);
  assert.doesNotMatch(said(), /hidden/);
});

test('without input nobody can answer, and the reason says what to do', deadline, async () => {
  const { input, ask } = begin();
  input.end();
  const answer = await ask(question, new AbortController().signal);
  assert.ok('refused' in answer);
  assert.match(answer.refused, /^Nobody can answer "Deploy\?": the input has ended\. .*--param NAME=VALUE/);
});

test('questions of branches come one after the other; a line that came for a withdrawn one answers the next', deadline, async () => {
  const { input, ask, said } = begin();
  const withdrawn = new AbortController();
  const first = ask({ ...question, message: 'First?' }, withdrawn.signal);
  const never = ask({ ...question, message: 'Never asked?' }, withdrawn.signal);
  const second = ask({ ...question, message: 'Second?' }, new AbortController().signal);
  assert.doesNotMatch(said(), /Second/);
  await setImmediate();
  withdrawn.abort();
  await Promise.all([first, never]);
  assert.match(said(), /First\?[^]*The pipeline no longer waits for this answer/);
  assert.doesNotMatch(said(), /Never/);
  input.write('abort\n');
  assert.deepEqual(await second, { kind: 'abort', submitter: 'ada' });
});

test('no is no, whatever is written on the button', deadline, async () => {
  for (const typed of ['no', 'abort']) {
    const { input, ask } = begin();
    input.end(`${typed}\n`);
    assert.deepEqual(await ask({ ...question, ok: typed }, new AbortController().signal), { kind: 'abort', submitter: 'ada' });
  }
});

test('two parameters of one name are two, and a text keeps its blanks', deadline, async () => {
  const { input, ask } = begin();
  input.end('yes\n a \r\nb');
  const twice = { ...parameter, kind: 'string', name: 'X' } as const;
  const answer = await ask({ ...question, parameters: [twice, twice] }, new AbortController().signal);
  assert.ok('values' in answer);
  assert.deepEqual(answer.values, [{ name: 'X', value: ' a ' }, { name: 'X', value: 'b' }]);
});

test('a program that says the same for ever gives no answer', deadline, async () => {
  const input = Readable.from(function* () { for (;;) yield Buffer.from('what?\n'); }());
  const answer = await personAt(new TypedLines(input), () => {}, 'ada')(question, new AbortController().signal);
  assert.ok('refused' in answer);
  assert.match(answer.refused, /20 lines that were no answer/);
});

test('of a line that does not end only the beginning is kept: it may be longer than any text', deadline, async () => {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const input = Readable.from(function* () { for (let n = 0; n < 600; n++) yield chunk; yield Buffer.from('\nnext'); }());
  const lines = new TypedLines(input);
  const never = new AbortController().signal;
  assert.equal((await lines.next(never))?.length, 16 * 1024);
  assert.equal(await lines.next(never), 'next');
  assert.equal(await lines.next(never), null);
});

test('a question can\'t make the terminal obey', deadline, async () => {
  const { input, ask, said } = begin();
  input.end('y\n');
  await ask({ ...question, message: 'a\u001B]0;title\u0007b\nmayfly: all is well' }, new AbortController().signal);
  assert.match(said(), /\? ab mayfly: all is well\n/);
});
