// The conditions of `when { … }` [org.jenkinsci.plugins.pipeline.modeldefinition.when.impl].

import { signature, signatureTable } from './signature.ts';
import type { Signature } from './signature.ts';

/** Conditions that hold conditions, and how many. */
export const NESTING_CONDITIONS: ReadonlyMap<string, 'several' | 'one'> = new Map([
  ['allOf', 'several'],
  ['anyOf', 'several'],
  ['not', 'one'],
]);

/** Conditions that are given arguments; a `comparator` is one of COMPARATORS. */
export const CONDITION_TYPES: ReadonlyMap<string, Signature> = signatureTable([
  signature('branch', 'pattern', { pattern: 'string!', comparator: 'string' }),
  signature('buildingTag', null, {}),
  signature('changeRequest', null, {
    id: 'string',
    target: 'string',
    branch: 'string',
    fork: 'string',
    url: 'string',
    title: 'string',
    author: 'string',
    authorDisplayName: 'string',
    authorEmail: 'string',
    comparator: 'string',
  }),
  signature('changelog', 'pattern', { pattern: 'string!' }),
  signature('changeset', 'pattern', { pattern: 'string!', comparator: 'string', caseSensitive: 'boolean' }),
  signature('environment', null, { name: 'string!', value: 'string!', ignoreCase: 'boolean' }),
  signature('equals', null, { actual: 'value!', expected: 'value!' }),
  signature('isRestartedRun', null, {}),
  signature('tag', 'pattern', { pattern: 'string', comparator: 'string' }),
  signature('triggeredBy', 'cause', { cause: 'string!', detail: 'string' }),
]);

export const COMPARATORS: readonly string[] = ['EQUALS', 'GLOB', 'REGEXP'];

/** `when`'s own switches. */
export const WHEN_SWITCHES: readonly string[] = ['beforeAgent', 'beforeInput', 'beforeOptions'];

export const CONDITION_NAMES: readonly string[] = [...NESTING_CONDITIONS.keys(), 'expression', ...CONDITION_TYPES.keys()].toSorted();
