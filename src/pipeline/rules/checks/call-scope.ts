// Which names can be called as steps in a file. Besides steps these are the methods and variables of the file, and the
// variables of shared libraries, whose names nobody knows before they are loaded.

import { didYouMean } from '../../../lib/did-you-mean.ts';
import { KNOWN_PLUGIN_STEPS } from '../../steps/known-plugin-steps.ts';
import { STEPS } from '../../steps/steps.ts';
import type { Node, Script } from '../../syntax/ast.ts';
import { visitNodes } from '../../syntax/visit-nodes.ts';
import type { Work } from '../../work.ts';

export interface CallScope {
  /** Declared or assigned somewhere in the file. */
  readonly declared: ReadonlySet<string>;
  /** Names that are not known here may be those of a shared library. */
  readonly mayHaveLibraries: boolean;
}

/** Methods that every Groovy script has. */
const SCRIPT_METHODS: readonly string[] = ['evaluate', 'print', 'printf', 'println', 'sprintf', 'use'];

export function isCallable(scope: CallScope, name: string): boolean {
  return isKnownStep(name) || scope.declared.has(name) || scope.mayHaveLibraries || SCRIPT_METHODS.includes(name);
}

export function isKnownStep(name: string): boolean {
  return STEPS.has(name) || KNOWN_PLUGIN_STEPS.has(name) || name === 'script';
}

/** Comparing a name with hundreds takes its time, and a generated file could have thousands of them. */
const MAX_SUGGESTIONS = 200;

/** Offers a similar name for one that is unknown. */
export function createStepSuggester(scope: CallScope): (name: string) => string | undefined {
  const names = [...STEPS.keys(), 'script', ...scope.declared, ...KNOWN_PLUGIN_STEPS.keys()];
  let left = MAX_SUGGESTIONS;
  return (name) => (left-- > 0 ? didYouMean(name, name.length > MAX_SHORT ? names : names.filter((step) => isSlipOf(step, name))) : undefined);
}

/** One replaced letter of three makes another word: libraries have steps called mvn, npm and tf. Letters left out or swapped are slips. */
const MAX_SHORT = 3;

function isSlipOf(step: string, name: string): boolean {
  return step.length !== name.length || Array.from(step).toSorted().join('') === Array.from(name).toSorted().join('');
}

export function* readScope(script: Script, mayHaveLibraries: boolean): Work<CallScope> {
  const declared = new Set<string>();
  let hasLibraries = mayHaveLibraries;
  yield* visitNodes(script, (node) => {
    declaredNames(node).forEach((name) => declared.add(name));
    hasLibraries ||= namesLibrary(node);
  });
  return { declared, mayHaveLibraries: hasLibraries };
}

function declaredNames(node: Node): string[] {
  switch (node.kind) {
    case 'method':
      return [node.name];
    case 'variable':
      return node.variables.map(({ name }) => name);
    case 'assignment':
      return node.target.kind === 'name' ? [node.target.name] : [];
    case 'import':
      return node.isStatic && !node.everything ? [node.alias ?? node.name.split('.').at(-1) ?? ''] : [];
    default:
      return [];
  }
}

/** `@Library('x') _`, `library 'x'`, `libraries { … }`, `import static a.B.*` */
function namesLibrary(node: Node): boolean {
  switch (node.kind) {
    case 'annotation':
      return node.name === 'Library';
    case 'call':
      return node.callee.kind === 'name' && (node.callee.name === 'library' || node.callee.name === 'libraries');
    case 'import':
      return node.isStatic && node.everything;
    default:
      return false;
  }
}
