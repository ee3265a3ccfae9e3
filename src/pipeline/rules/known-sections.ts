import { didYouMean } from '../../lib/did-you-mean.ts';
import { shapeHint, leadingName, readInvocation, statementsOf } from '../model/invocation.ts';
import { PIPELINE_SECTIONS, SECTIONS, STAGE_SECTIONS } from '../model/language.ts';
import { isKnownStep } from './checks/call-scope.ts';
import type { Owner, Rule } from './rule.ts';

/** Names that earlier versions of Declarative had [ModelParser.Renamed…]. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['jobProperties', 'The ‘jobProperties’ section has been renamed as of version 0.7. Use ‘options’ instead.'],
  ['notifications', 'The ‘notifications’ section has been removed as of version 0.6. Use ‘post’ for all post-build actions.'],
  ['postBuild', 'The ‘postBuild’ section has been renamed as of version 0.6. Use ‘post’ for all post-build actions.'],
  ['properties', 'The ‘properties’ section has been renamed as of version 0.8. Use ‘options’ instead.'],
  ['wrappers', 'The ‘wrappers’ section has been removed as of version 0.8. Use ‘options’ instead.'],
]);

/** A pipeline, its stages and its matrices hold sections that exist, where they may stand. */
export const knownSections: Rule = (report) => ({
  owner: (owner) => {
    const names: readonly string[] = SECTIONS.get(owner.kind) ?? [];
    for (const statement of statementsOf(owner.block)) {
      const section = readInvocation(statement);
      if (section === null || (section.isBare && section.name === 'agent')) {
        const what = owner.kind === 'stage' ? 'Not a valid stage section definition' : 'Not a valid section definition';
        const message = `${what}: "${report.text(statement.span)}". Some extra configuration is required.`;
        const agentHint = leadingName(statement) === 'agent' ? 'Only "agent none", "agent any" or "agent {...}" are allowed.' : undefined;
        report.problem({ code: 'structure', message, span: statement.span, hint: shapeHint(statement) ?? agentHint });
      } else if (!names.includes(section.name)) {
        // `step { … }` is a misspelt section rather than a step.
        const meant = section.block === null ? undefined : didYouMean(section.name, names);
        const hint = placeOf(owner, section.name) ?? meant ?? stepHint(owner, section.name) ?? didYouMean(section.name, names);
        report.problem({ code: 'unknown', message: describe(owner, section.name), span: section.nameSpan, hint });
      }
    }
  },
});

function describe(owner: Owner, name: string): string {
  if (owner.kind === 'stage') {
    return `Unknown stage section "${name}". Starting with version 0.5, steps in a stage must be in a ‘steps’ block.`;
  }
  return (owner.kind === 'pipeline' ? RENAMED.get(name) : undefined) ?? `Undefined section "${name}"`;
}

/** Where a word belongs that stands elsewhere. */
function placeOf(owner: Owner, name: string): string | undefined {
  switch (name) {
    case 'stage':
      return 'put it into a "stages" block';
    case 'matrix':
    case 'parallel':
      return `"${name}" belongs in a stage: stages { stage('…') { ${name} { … } } }`;
    case 'failFast':
      return 'put it into the stage, beside "parallel" or "matrix"';
    case 'axis':
      return 'put it into an "axes" block';
    case 'exclude':
      return 'put it into an "excludes" block';
    case 'steps':
      return 'steps belong in "stages { stage(\'…\') { steps { … } } }"';
    default:
  }
  if (owner.kind === 'pipeline' && STAGE_SECTIONS.some((each) => each === name)) {
    return `"${name}" belongs in a stage`;
  }
  return PIPELINE_SECTIONS.some((each) => each === name) ? `"${name}" belongs directly in "pipeline { … }"` : undefined;
}

function stepHint(owner: Owner, name: string): string | undefined {
  if (!isKnownStep(name) || RENAMED.has(name)) {
    return undefined;
  }
  return owner.kind === 'stage' ? 'put it into "steps { … }"' : placeOf(owner, 'steps');
}
