import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printRequirements } from './doctor.ts';
import type { RequirementLine } from './doctor.ts';

const fine: RequirementLine = { name: 'Node', ok: true, found: '24.21.0', need: '24 or newer', mend: '' };
const slow: RequirementLine = { name: 'KVM', ok: 'warning', found: 'unusable', need: 'a guest that boots', mend: 'Use another machine.' };
const missing: RequirementLine = { name: 'cpio', ok: false, found: 'not installed', need: 'a program', mend: 'Install it.' };

function printed(list: readonly RequirementLine[]): { readonly code: number; readonly lines: string[] } {
  let text = '';
  const code = printRequirements(list, (piece) => { text += piece; });
  return { code, lines: text.split('\n') };
}

test('every line says what was found, and the bad ones how to mend them', () => {
  assert.deepEqual(printed([fine, slow, missing]), {
    code: 1,
    lines: [
      'ok    Node  24.21.0',
      'warn  KVM   unusable',
      '            needed: a guest that boots',
      '            mend:   Use another machine.',
      'FAIL  cpio  not installed',
      '            needed: a program',
      '            mend:   Install it.',
      '',
      "Mayfly can't run here yet: 1 of the requirements is not met.",
      '',
    ],
  });
});

test('warnings alone are no failure', () => {
  assert.equal(printed([fine, slow]).code, 0);
  assert.equal(printed([fine, slow]).lines.at(-2), 'Mayfly can run here, with one limitation.');
  assert.equal(printed([fine]).lines.at(-2), 'Mayfly can run here.');
});
