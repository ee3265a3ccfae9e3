// How near an error is to the mistake. Every valid pipeline of testdata gets one bracket, quote, comma, colon or keyword
// removed or doubled; the reported line, or that of its note, is to be within one line of the edit.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import type { Diagnostic } from './diagnostics.ts';
import { validate } from './validate.ts';

const folder = new URL('testdata/', import.meta.url);
const SMALLEST = 8; // lines; below that everything is near

test('errors of single edits are reported where the edit is', () => {
  const rejected = readPipelines().flatMap(edits).flatMap(({ text, line }) => {
    const { diagnostics } = validate(text);
    return diagnostics.length === 0 ? [] : [{ text, isNear: diagnostics.some((diagnostic) => isNear(diagnostic, line)) }];
  });
  assert.ok(rejected.length > 1000, 'there are too few edits to say anything');
  const share = rejected.filter(({ isNear }) => isNear).length / rejected.length;
  // Measured: 0.96. Groovy 2.4 itself reaches 0.56 on edits of this kind.
  assert.ok(share >= 0.94, `only ${share.toFixed(3)} are near`);
});

function readPipelines(): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('run-') && name.endsWith('.Jenkinsfile'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .filter((text) => text.split('\n').length >= SMALLEST && validate(text).pipeline !== null);
}

function edits(text: string): { text: string; line: number }[] {
  return Array.from(text.matchAll(/[{}()[\]'",:]|\b(?:if|else|try|catch|finally|in|def|return|new)\b/g)).flatMap(({ 0: character, index }) => {
    const line = text.slice(0, index).split('\n').length;
    const before = text.slice(0, index);
    const after = text.slice(index + character.length);
    return [before + after, before + character + character + after].map((edited) => ({ text: edited, line }));
  });
}

function isNear({ line, related }: Diagnostic, wanted: number): boolean {
  return Math.abs(line - wanted) <= 1 || (related !== undefined && Math.abs(related.line - wanted) <= 1);
}
