// Which programs a shell script calls. A reader for our own scripts: it knows what they use of the shell and no more.

export interface CalledProgram {
  /** `chroot`: inside another root. `busybox`: an applet, called as `$bb NAME`. */
  readonly where: 'here' | 'chroot' | 'busybox';
  readonly name: string;
}

const builtins = new Set([
  ':', '.', '[', '[[', 'break', 'cd', 'continue', 'echo', 'eval', 'exit', 'export', 'false', 'kill', 'printf', 'read', 'return', 'set', 'shift', 'test', 'trap', 'true', 'ulimit', 'umask', 'wait',
]);
/** A command follows them. */
const openers = new Set(['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', '{', 'exec', 'command']);
const closers = new Set(['fi', 'done', 'esac', '}']);

/** In the order of the text, functions of the script left out. */
export function calledPrograms(script: string): CalledProgram[] {
  const functions = new Set([...script.matchAll(/^\s*(\w+)\(\)/gm)].map((match) => match[1] ?? ''));
  const substituted: CalledProgram[] = [];
  // What stands in $(…) is a script of its own; innermost first, since none of it may be looked at twice.
  let flat = script.replaceAll(/\\\n/g, ' ').replaceAll(/(^|\s)#.*$/gm, '$1').replaceAll(/\d*>&\d/g, ' ');
  for (let found = inner.exec(flat); found; found = inner.exec(flat)) {
    substituted.push(...calledPrograms(found[1] ?? ''));
    flat = `${flat.slice(0, found.index)}VALUE${flat.slice(found.index + found[0].length)}`;
  }
  const called = simpleCommands(withoutCasePatterns(flat)).flatMap(programOf);
  return [...called, ...substituted].filter(({ where, name }) => where !== 'here' || !(functions.has(name) || builtins.has(name)));
}

const inner = /\$\(((?:[^()'"]|'[^']*'|"[^"$]*"|"(?:[^"(]|\$\{[^}]*\})*")*)\)/;

/** `case X in A) …;; B) …;; esac`: patterns look like the end of a subshell. */
function withoutCasePatterns(text: string): string {
  return text.replaceAll(/\bcase\b[^\n]*?\bin\b/g, ';').replaceAll(/^\s*[\w*.?|-]+\)/gm, ';');
}

/** Words of each simple command; quotes are kept, what separates commands is not. */
function simpleCommands(text: string): string[][] {
  const commands: string[][] = [[]];
  for (const [token] of text.matchAll(/(?:[^\s;|&()'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+|[;|&()\n]+/g)) {
    if (/^[;|&()\n]/.test(token)) commands.push([]);
    else commands.at(-1)!.push(token);
  }
  return commands;
}

function programOf(words: readonly string[]): CalledProgram[] {
  const [first, ...rest] = words;
  if (first === undefined || closers.has(first) || first === 'for') return [];
  if (openers.has(first) || /^\w+=/.test(first) || /^\d*[<>]/.test(first)) return programOf(rest);
  const name = bare(first);
  if (name === '$bb') return [{ where: 'busybox', name: bare(rest[0] ?? '') }, ...(rest[0] === 'chroot' ? insideRoot(rest.slice(2)) : [])];
  if (name === 'chroot') return [{ where: 'here', name }, ...insideRoot(rest.slice(1))];
  return [{ where: 'here', name }];
}

function insideRoot(words: readonly string[]): CalledProgram[] {
  return words[0] === undefined ? [] : [{ where: 'chroot', name: bare(words[0]).replace(/^.*\//, '') }];
}

function bare(word: string): string {
  return word.replaceAll(/^["']|["']$/g, '');
}
