// What scripts print in a dry run whose answer is known without running them. Pipelines cut a commit to seven characters or
// count processors, and should not fail for want of either.

import type { Revision } from './run-variables.ts';

interface Question {
  readonly revision: Revision;
  readonly cwd: string;
  /** What the pattern's first group has. */
  readonly detail: string | undefined;
}

const SHORT_COMMIT = 7; // characters, as git begins with

/** What `docker run -d` prints, and `withRun` stops. */
const CONTAINER = '3f4e5d6c7b8a';

const ANSWERS: readonly (readonly [RegExp, (question: Question) => string | null])[] = [
  [/^git rev-parse (?:--verify )?(?:HEAD|@)$/, ({ revision }) => revision.commit],
  [/^git rev-parse --short(?:=(\d{1,2}))? (?:HEAD|@)$/, ({ revision, detail }) => revision.commit?.slice(0, Number(detail ?? SHORT_COMMIT)) ?? null],
  [/^git log (?:-n ?1|-1) (?:--pretty|--format)=["']?(?:format:)?["']?%H["']?$/, ({ revision }) => revision.commit],
  [/^git log (?:-n ?1|-1) (?:--pretty|--format)=["']?(?:format:)?["']?%h["']?$/, ({ revision }) => revision.commit?.slice(0, SHORT_COMMIT) ?? null],
  [/^git (?:rev-parse --abbrev-ref HEAD|branch --show-current|symbolic-ref --short HEAD)$/, ({ revision }) => revision.branch],
  [/^git (?:config --get remote\.origin\.url|remote get-url origin)$/, ({ revision }) => revision.url],
  [/^git rev-list (?:--count HEAD|HEAD --count)$/, () => '1'],
  [/^(?:nproc|getconf _NPROCESSORS_ONLN)$/, () => '1'],
  [/^id -[ug]$/, () => '0'],
  [/^(?:whoami|id -un)$/, () => 'root'],
  [/^hostname$/, () => 'mayfly'],
  [/^uname(?: -s)?$/, () => 'Linux'],
  [/^uname -m$/, () => 'x86_64'],
  [/^pwd$/, ({ cwd }) => cwd],
  [/^docker (?:run -d|build -q) /, () => CONTAINER],
];

/** What changes nothing about the answer, but for its line end. */
const TRIMMING = /(?:\s*2>\s*\/dev\/null|\s*\|\s*tr -d ["']\\n["'])+$/;

/** Empty when it is not known. */
export function knownOutput(script: string, cwd: string, revision: Revision): string {
  const command = script.trim().replace(TRIMMING, '');
  for (const [pattern, answer] of ANSWERS) {
    const match = pattern.exec(command);
    const text = match === null ? null : answer({ revision, cwd, detail: match[1] });
    if (text !== null) {
      return `${text}\n`;
    }
  }
  return '';
}
