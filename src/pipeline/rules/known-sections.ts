import { chainHint, leadingName, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { PIPELINE_SECTIONS, PLANNED_STEPS, STAGE_SECTIONS } from '../model/language.ts';
import type { Support } from '../model/language.ts';
import { STEPS } from '../steps/steps.ts';
import type { Report, Rule } from './rule.ts';
import { didYouMean } from './suggest.ts';

/** Names that earlier versions of Declarative had [ModelParser.Renamed…]. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['jobProperties', 'options'],
  ['properties', 'options'],
  ['notifications', 'post'],
  ['postBuild', 'post'],
]);

/** A pipeline and its stages hold sections that exist, and that Mayfly can do. */
export const knownSections: Rule = (report) => ({
  pipeline: (block) => checkSections(report, block, PIPELINE_SECTIONS, explainPipelineSection),
  stage: (block) => checkSections(report, block, STAGE_SECTIONS, explainStageSection),
});

interface Explanation {
  readonly message: string;
  readonly hint: string | undefined;
}

function checkSections(report: Report, block: Invocation, sections: ReadonlyMap<string, Support>, explain: (name: string) => Explanation): void {
  for (const statement of statementsOf(block)) {
    const section = readInvocation(statement);
    const support = section === null ? undefined : sections.get(section.name);
    if (section === null) {
      const what = block.name === 'stage' ? 'Not a valid stage section definition' : 'Not a valid section definition';
      const text = report.text(statement.span);
      const agentHint = leadingName(statement) === 'agent' ? 'Only "agent none", "agent any" or "agent {...}" are allowed.' : undefined;
      const hint = chainHint(statement) ?? agentHint;
      report.problem({ code: 'structure', message: `${what}: "${text}". Some extra configuration is required.`, span: statement.span, hint });
    } else if (support === undefined) {
      report.problem({ code: 'unknown', span: section.nameSpan, ...explain(section.name) });
    } else if (support === 'planned') {
      report.problem({ code: 'unsupported', message: `"${section.name}" is not supported yet`, span: section.nameSpan });
    }
  }
}

function explainPipelineSection(name: string): Explanation {
  const renamed = RENAMED.get(name);
  if (renamed !== undefined) {
    return { message: `Undefined section "${name}"`, hint: `it has been renamed to "${renamed}"` };
  }
  const stageHint = name === 'stage' ? 'put it into a "stages" block' : undefined;
  const stepHint = name === 'steps' || isStep(name) ? 'steps belong into "stages { stage(\'…\') { steps { … } } }"' : undefined;
  return { message: `Undefined section "${name}"`, hint: stageHint ?? stepHint ?? didYouMean(name, PIPELINE_SECTIONS.keys()) };
}

function explainStageSection(name: string): Explanation {
  return {
    message: `Unknown stage section "${name}". Starting with version 0.5, steps in a stage must be in a ‘steps’ block.`,
    hint: isStep(name) ? 'put it into "steps { … }"' : didYouMean(name, STAGE_SECTIONS.keys()),
  };
}

function isStep(name: string): boolean {
  return STEPS.has(name) || PLANNED_STEPS.has(name);
}
