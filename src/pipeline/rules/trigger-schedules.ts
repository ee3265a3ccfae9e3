import { argumentName, childInvocations } from '../model/invocation.ts';
import { cronProblem } from '../model/cron.ts';
import { SCHEDULES } from '../model/trigger-types.ts';
import type { Rule } from './rule.ts';

/** The schedules of `cron` and `pollSCM` are such. */
export const triggerSchedules: Rule = (report) => ({
  triggers: (section) => {
    for (const call of childInvocations(section)) {
      const names = SCHEDULES.get(call.name) ?? [];
      for (const argument of call.arguments) {
        const { value } = argument;
        const isSchedule = names.length > 0 && (argument.name === null || names.includes(argumentName(argument) ?? ''));
        const problem = isSchedule && value.kind === 'string' ? cronProblem(value.value) : null;
        if (problem !== null) {
          const hint = "five fields: minute, hour, day of the month, month, day of the week; for example 'H 4 * * 1-5'";
          report.problem({ code: 'invalid-value', message: problem, span: value.span, hint });
        }
      }
    }
  },
});
