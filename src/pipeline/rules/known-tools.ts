import { didYouMean } from '../../lib/did-you-mean.ts';
import { shapeHint, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { TOOL_TYPES, isToolType } from '../model/tool-types.ts';
import { checkValue } from './checks/check-value.ts';
import type { Report, Rule } from './rule.ts';

/** What people call them by their programs. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['java', 'jdk'], ['mvn', 'maven'], ['node', 'nodejs'], ['golang', 'go']]);

/** `tools` holds types of tools that exist, each with the name of an installation. */
export const knownTools: Rule = (report) => ({
  tools: (section) => {
    if (section.block?.body.length === 0) {
      report.problem({ code: 'missing', message: 'No tools specified', span: section.nameSpan });
    }
    for (const statement of statementsOf(section)) {
      const tool = readInvocation(statement);
      if (tool === null || tool.isBare) {
        const hint = shapeHint(statement) ?? "for example maven 'M3'";
        report.problem({ code: 'structure', message: 'Expected to find ‘someTool "someVersion"’', span: statement.span, hint });
      } else {
        checkTool(report, tool);
      }
    }
  },
});

function checkTool(report: Report, tool: Invocation): void {
  const [argument, second] = tool.arguments;
  if (!isToolType(tool.name)) {
    const message = `Invalid tool type "${tool.name}". Valid tool types: [${TOOL_TYPES.join(', ')}]`;
    report.problem({ code: 'unknown', message, span: tool.nameSpan, hint: didYouMean(OTHER_NAMES.get(tool.name) ?? tool.name, TOOL_TYPES) });
  } else if (argument === undefined || tool.block !== null) {
    report.problem({ code: 'missing', message: `No argument for tool "${tool.name}"`, span: tool.nameSpan });
  } else if (second !== undefined) {
    report.problem({ code: 'structure', message: `Too many arguments for tool "${tool.name}"`, span: second.span });
  } else if (argument.name !== null) {
    report.problem({ code: 'structure', message: 'Expected to find ‘someTool "someVersion"’', span: argument.span });
  } else {
    checkValue(report, argument.value);
  }
}
