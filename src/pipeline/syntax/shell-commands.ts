// Beginners write commands of the shell where steps stand. Some of them read as Groovy, most do not.

import type { Diagnostic } from '../diagnostics.ts';
import { lineText } from './source.ts';
import type { Source } from './source.ts';

const SHELL_COMMANDS: ReadonlySet<string> = new Set([
  'apk', 'apt', 'apt-get', 'aws', 'az', 'bash', 'brew', 'bundle', 'cargo', 'cat', 'cd', 'chmod', 'chown', 'composer', 'cp', 'curl', 'docker', 'docker-compose',
  'dotnet', 'export', 'find', 'gcloud', 'git', 'go', 'grep', 'helm', 'java', 'javac', 'kubectl', 'ls', 'make', 'mkdir', 'mv', 'mvn', 'npm', 'npx', 'php',
  'pip', 'pip3', 'pnpm', 'pytest', 'python', 'python3', 'rake', 'rm', 'rsync', 'scp', 'sed', 'source', 'ssh', 'sudo', 'tar', 'terraform', 'wget', 'yarn', 'yum',
]);

/** Undefined when the text does not begin like a command. */
export function shellHint(text: string): string | undefined {
  const [, word = '', next = ''] = /^([\w./-]+)\s*(\S*)/.exec(text) ?? [];
  const isCommand = (SHELL_COMMANDS.has(word) || word.startsWith('./')) && !/^[=({["'.]|^\w+:/.test(next);
  return isCommand ? `a command of the shell is a text that the step sh is given: sh '${word} …'` : undefined;
}

/** A syntax error in a line that begins with such a command: Groovy's own reasons are about another language. */
export function explainShellCommand(source: Source, problem: Diagnostic): Diagnostic {
  const hint = problem.code === 'syntax' ? shellHint(lineText(source, problem.line).trim()) : undefined;
  return hint === undefined ? problem : { ...problem, hint };
}
