// The schedules of `cron` and `pollSCM`, as Jenkins reads them: several lines, each of five fields, an alias, a comment,
// or `TZ=…` at the beginning. https://www.jenkins.io/doc/book/pipeline/syntax/#cron-syntax

interface CronField {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const FIELDS: readonly CronField[] = [
  { name: 'minute', first: 0, last: 59 },
  { name: 'hour', first: 0, last: 23 },
  { name: 'day of the month', first: 1, last: 31 },
  { name: 'month', first: 1, last: 12 },
  { name: 'day of the week', first: 0, last: 7 },
];

const ALIASES: readonly string[] = ['@annually', '@daily', '@hourly', '@midnight', '@monthly', '@weekly', '@yearly'];

/** What is wrong with the first line that is wrong; null when nothing is. */
export function cronProblem(schedule: string): string | null {
  const lines = schedule.split(/[\r\n]+/).map((line) => line.trim());
  const entries = lines.filter((line, index) => line !== '' && !line.startsWith('#') && !(index === 0 && line.startsWith('TZ=')));
  for (const entry of entries) {
    const problem = lineProblem(entry);
    if (problem !== null) {
      return `Invalid input: "${entry}": ${problem}`;
    }
  }
  return null;
}

function lineProblem(line: string): string | null {
  if (line.startsWith('@')) {
    return ALIASES.includes(line) ? null : `there is no such alias, only ${ALIASES.join(', ')}`;
  }
  const fields = line.split(/[ \t]+/);
  if (fields.length !== FIELDS.length) {
    return `there are ${fields.length} fields instead of five`;
  }
  for (const [index, field] of FIELDS.entries()) {
    const problem = fieldProblem(fields[index] ?? '', field);
    if (problem !== null) {
      return problem;
    }
  }
  return null;
}

/** Field : Term (`,` Term)* */
function fieldProblem(text: string, field: CronField): string | null {
  for (const term of text.split(',')) {
    const problem = termProblem(term, field);
    if (problem !== null) {
      return problem;
    }
  }
  return null;
}

/** Term : (`*` | `H` [`(` Number `-` Number `)`] | Number [`-` Number]) [`/` Step]; a lone number has no step. */
function termProblem(term: string, { name, first, last }: CronField): string | null {
  const match = /^(?:\*|H(?:\((\d+)-(\d+)\))?|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(term);
  if (match === null) {
    return `"${term}" is no ${name}`;
  }
  const [, hashFrom, hashTo, from, to, step] = match;
  const numbers = [hashFrom, hashTo, from, to].filter((each) => each !== undefined).map(Number);
  const outside = numbers.find((number) => number < first || number > last);
  if (outside !== undefined) {
    return `${outside} is an invalid ${name}: it must be from ${first} to ${last}`;
  }
  if ((numbers[1] ?? Infinity) < (numbers[0] ?? 0)) {
    return `"${term}" ends before it begins`;
  }
  const isStepped = step !== undefined && (from === undefined || to !== undefined);
  return step !== undefined && (!isStepped || Number(step) === 0) ? `"${term}" has an invalid step` : null;
}
