// Source text as the rules see it: comments and the insides of strings blanked, offsets kept, imports found.
// It is a scanner, not a parser: enough for our own code, whose shape tsc and the linter already vouch for.

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  readonly line: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

export interface Scan {
  /** The text with comments and the insides of strings, templates and regular expressions replaced by spaces. */
  readonly code: string;
  readonly comments: readonly Piece[];
  /** Strings and the literal parts of templates, without their quotes. */
  readonly strings: readonly Piece[];
}

export interface Piece {
  readonly at: number;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  readonly at: number;
  /** Gone at run time: `import type` and `export type … from`. */
  readonly typeOnly: boolean;
}

const scans = new WeakMap<SourceFile, Scan>();

export function scan(file: SourceFile): Scan {
  const known = scans.get(file);
  if (known) return known;
  const fresh = scanText(file.text);
  scans.set(file, fresh);
  return fresh;
}

export function lineOf(file: SourceFile, at: number): number {
  let line = 1;
  for (let index = file.text.indexOf('\n'); index !== -1 && index < at; index = file.text.indexOf('\n', index + 1)) line++;
  return line;
}

export function violation(file: SourceFile, at: number, message: string): Violation {
  return { path: file.path, line: lineOf(file, at), message };
}

/** Tests, and what lies in a `testing/` folder for the tests of one area. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/') || path.endsWith('.test.ts') || path.includes('/testing/');
}

const importShapes = [
  /\b(?:import|export)\b(?<type>\s+type\b)?[^;'"`()=]*?\bfrom\s*(?<quote>['"]) *\k<quote>/g,
  /\bimport\s*(?<quote>['"]) *\k<quote>/g,
  /\bimport\s*\(\s*(?<quote>['"]) *\k<quote>\s*\)/g,
];

export function importsOf(file: SourceFile): Import[] {
  const { code } = scan(file);
  return importShapes.flatMap((shape) => [...code.matchAll(shape)].map((match) => {
    const quote = match.groups?.['quote'] ?? "'";
    const close = match.index + match[0].lastIndexOf(quote);
    const open = code.lastIndexOf(quote, close - 1);
    return { specifier: file.text.slice(open + 1, close), at: match.index, typeOnly: match.groups?.['type'] !== undefined };
  })).sort((a, b) => a.at - b.at);
}

/** The repository path that a relative import means, or null for a package or a part of Node. */
export function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** After one of these a slash starts a regular expression; after anything else it divides. */
const beforeRegExp = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|yield|await))\s*$/;

function scanText(text: string): Scan {
  const comments: Piece[] = [];
  const strings: Piece[] = [];
  let code = '';
  let at = 0;
  /** Depths of braces at which a template goes on after its `${…}`. */
  const templates: number[] = [];
  let depth = 0;
  const blank = (end: number): void => { code += text.slice(at, end).replaceAll(/[^\n]/g, ' '); at = end; };
  const keep = (end: number): void => { code += text.slice(at, end); at = end; };
  const literal = (end: number): void => { strings.push({ at, text: text.slice(at, end) }); blank(end); };

  const template = (): void => {
    const end = templateEnd(text, at);
    literal(end);
    if (text[end] === '$') { templates.push(depth); depth++; keep(end + 2); } else keep(end + 1);
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    if (text.startsWith('//', at) || text.startsWith('/*', at) || (at === 0 && text.startsWith('#!'))) {
      const end = commentEnd(text, at);
      comments.push({ at, text: text.slice(at, end) });
      blank(end);
    } else if (char === '"' || char === "'") {
      keep(at + 1);
      literal(stringEnd(text, at, char));
      keep(at + 1);
    } else if (char === '`') {
      keep(at + 1);
      template();
    } else if (char === '/' && beforeRegExp.test(code.slice(-200))) {
      keep(at + 1);
      blank(regExpEnd(text, at));
      keep(at + 1);
    } else {
      if (char === '{') depth++;
      if (char === '}') depth--;
      keep(at + 1);
      if (char === '}' && templates.at(-1) === depth) { templates.pop(); template(); }
    }
  }
  return { code, comments, strings };
}

function commentEnd(text: string, at: number): number {
  if (!text.startsWith('/*', at)) return endOr(text, text.indexOf('\n', at));
  const close = text.indexOf('*/', at + 2);
  return close === -1 ? text.length : close + 2;
}

function stringEnd(text: string, start: number, quote: string): number {
  let at = start;
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** At the closing backquote, or at the dollar of `${`. */
function templateEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '`' && !text.startsWith('${', at)) at += text[at] === '\\' ? 2 : 1;
  return at;
}

function regExpEnd(text: string, start: number): number {
  let inClass = false;
  let at = start;
  for (; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) break;
  }
  return at;
}

function endOr(text: string, index: number): number {
  return index === -1 ? text.length : index;
}
