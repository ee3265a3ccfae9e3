// `mayfly doctor`: prints what this machine has, what Mayfly needs, and how to mend the difference.
// The list is handed in (machines/requirements.ts makes it): the command line knows nothing of machines.

export interface RequirementLine {
  readonly name: string;
  readonly ok: true | false | 'warning';
  readonly found: string;
  readonly need: string;
  readonly mend: string;
}

const exitCodes = { fine: 0, missing: 1 };

/** Returns the exit code: 0 when Mayfly can run, warnings included. */
export function printRequirements(list: readonly RequirementLine[], write: (text: string) => void): number {
  const width = Math.max(0, ...list.map(({ name }) => name.length));
  for (const { name, ok, found, need, mend } of list) {
    write(`${mark(ok)}  ${name.padEnd(width)}  ${found}\n`);
    if (ok === true) continue;
    write(`${' '.repeat(width + 8)}needed: ${need}\n`);
    write(`${' '.repeat(width + 8)}mend:   ${mend}\n`);
  }
  const failed = list.filter(({ ok }) => ok === false).length;
  const warnings = list.filter(({ ok }) => ok === 'warning').length;
  write(`\n${closing(failed, warnings)}\n`);
  return failed === 0 ? exitCodes.fine : exitCodes.missing;
}

function mark(ok: RequirementLine['ok']): string {
  if (ok === 'warning') return 'warn';
  return ok ? 'ok  ' : 'FAIL';
}

function closing(failed: number, warnings: number): string {
  if (failed > 0) return `Mayfly can't run here yet: ${failed} of the requirements ${failed === 1 ? 'is' : 'are'} not met.`;
  return warnings === 0 ? 'Mayfly can run here.' : `Mayfly can run here, with ${warnings === 1 ? 'one limitation' : `${warnings} limitations`}.`;
}
