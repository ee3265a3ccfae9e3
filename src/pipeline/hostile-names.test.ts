// Names that mean something to JavaScript mean nothing to a script: wherever one is said, it is a word like `zebra`.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { interpret } from './interpret.ts';
import { createMemoryStepHost } from './memory-host/memory-step-host.ts';
import { validate } from './validate.ts';

const NAMES = [
  'constructor', '__proto__', 'prototype', 'hasOwnProperty', 'isPrototypeOf', 'valueOf', 'toLocaleString', '__defineGetter__', '__lookupSetter__',
  'globalThis', 'process', 'require', 'module', 'Function', 'Promise', 'Symbol', 'then', 'arguments', 'caller', 'apply', 'bind', 'undefined', 'eval',
];

/** `NAME` stands for a name. Each shape is a whole script. */
const SHAPES = [
  'echo "${NAME}"',
  'echo "${this.NAME}"',
  'echo "${env.NAME}"',
  'echo "${params.NAME}"',
  'echo "${currentBuild.NAME}"',
  'echo "${docker.NAME}"',
  'echo "${"text".NAME}"',
  'echo "${[1].NAME}"',
  'echo "${(1..2).NAME}"',
  'echo "${({ it }).NAME}"',
  'echo "${String.NAME}"',
  'NAME()',
  'NAME("x")',
  'this.NAME("x")',
  '"text".NAME("x")("")',
  '[:].NAME()',
  'def o = [a: 1]; o.NAME = 2; echo "${o.NAME} ${o["NAME"]} ${o.get("NAME")} ${o.containsKey("NAME")} ${[:].NAME}"',
  'def o = [NAME: 1]; o["NAME"]++; echo "$o"',
  'def NAME = 3; echo "${NAME}"',
  'NAME = 4; echo "${NAME} ${binding.hasVariable("NAME")}"',
  'env.NAME = "5"; echo "${env.NAME}"',
  'withEnv(["NAME=6"]) { echo "${env.NAME}" }',
  'def c = { NAME -> NAME }; echo "${c(7)}"',
  'class T { def NAME = 8; def get(n) { this."$n" } }; echo "${new T().NAME} ${new T().get("NAME")}"',
  'class T { def NAME() { 9 } }; echo "${new T().NAME()}"',
  'class T {}; echo "${new T().NAME}"',
  'echo "${new NAME()}"',
  'sh NAME: 1',
  'sh script: "x", NAME: 1',
  'echo "${[[a: 1]]*.NAME}"',
  'def s = ["NAME"] as Set; echo "${s.contains("NAME")} ${[NAME: 1].collectEntries { k, v -> [(k): v] }}"',
  'echo "${string(NAME: 1)}"',
  'stage("NAME") { echo "x" }',
  'parallel(NAME: { echo "x" })',
  'switch ("NAME") { case "NAME": echo "same" }',
  'enum E { NAME }; echo "${E.NAME} ${E.valueOf("NAME")}"',
];

/** What the run says, with the name replaced. */
async function say(shape: string, name: string): Promise<string> {
  const { program, diagnostics } = validate(shape.replaceAll('NAME', name));
  if (program === null) {
    return diagnostics.map(({ message }) => message).join('\n').replaceAll(name, 'NAME');
  }
  const host = createMemoryStepHost();
  const { result, error } = await interpret(program, host);
  return [...host.trace, result, error].join('\n').replaceAll(name, 'NAME').replace(/:\d+:\d+:/g, ':').replace(/; did you mean.*/g, '').replace(/@[0-9a-f]+/g, '@');
}

/** Java and Groovy have these for everything. */
const OURS: ReadonlySet<string> = new Set(['valueOf', 'bind']);

for (const shape of SHAPES) {
  test(shape, async () => {
    const expected = await say(shape, 'zebra');
    for (const name of NAMES.filter((each) => !OURS.has(each))) {
      assert.equal(await say(shape, name), expected, name);
    }
  });
}

test('nothing of these scripts has reached JavaScript', () => {
  assert.equal(({} as Record<string, unknown>)['zebra'], undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.deepEqual(Object.keys(Array.prototype), []);
});
