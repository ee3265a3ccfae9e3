import { closest } from '../../lib/did-you-mean.ts';
import { leadingName, namesOf, statementsOf } from '../model/invocation.ts';
import { SECTIONS } from '../model/language.ts';
import type { OwnerKind } from '../model/language.ts';
import type { Rule } from './rule.ts';

const STAGES_EXAMPLE = "stages { stage('Build') { steps { … } } }";

const REQUIRED: ReadonlyMap<OwnerKind, readonly (readonly [name: string, example: string])[]> = new Map([
  ['pipeline', [['agent', 'agent any'], ['stages', STAGES_EXAMPLE]]],
  ['stage', []],
  ['matrix', [['axes', "axes { axis { name 'PLATFORM'; values 'linux', 'mac' } }"], ['stages', STAGES_EXAMPLE]]],
]);

/** A pipeline says where it runs and what, a matrix over what. A section of a wrong shape, or misspelt, is not missing; other rules reject it. */
export const requiredSections: Rule = (report) => ({
  owner: ({ kind, block }) => {
    const names: readonly string[] = SECTIONS.get(kind) ?? [];
    for (const [name, example] of block.block === null ? [] : (REQUIRED.get(kind) ?? [])) {
      const isMentioned = statementsOf(block).some((statement) => {
        const written = leadingName(statement);
        return namesOf(statement).includes(name) || (written !== null && !names.includes(written) && closest(written, names) === name);
      });
      if (!isMentioned) {
        report.problem({ code: 'missing', message: `Missing required section "${name}"`, span: block.nameSpan, hint: `add ${example}` });
      }
    }
  },
});
