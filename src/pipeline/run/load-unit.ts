// Text → unit: parsed, with what its imports say.

import { parseInPieces } from '../parse.ts';
import { printDiagnostic } from '../print-diagnostic.ts';
import type { ImportDeclaration, Script } from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';
import type { Caller } from './caller.ts';
import { count, perform } from './count.ts';
import { raise } from './thrown.ts';
import type { Unit } from './unit.ts';

export interface UnitText {
  readonly text: string;
  /** Of the file. */
  readonly name: string;
  /** What `this.class` says. */
  readonly className: string;
}

/**
 * Throws MultipleCompilationErrorsException, as Groovy does, when it does not parse. Each character costs an operation,
 * since it takes about as long: so a script that evaluates others again and again ends too.
 */
export async function readUnit({ text, name, className }: UnitText, caller: Pick<Caller, 'run' | 'frame'>): Promise<Unit> {
  await count(caller, text.length);
  const { source, script, diagnostics } = await perform(parseInPieces(text, name), caller);
  if (script === null) {
    const problems = diagnostics.map((diagnostic) => printDiagnostic(source, diagnostic)).join('\n');
    raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', `startup failed:\n${problems}`);
  }
  return createUnit(source, script, className);
}

export function createUnit(source: Source, script: Script, className: string): Unit {
  const imports = script.body.filter((statement) => statement.kind === 'import');
  const packageName = script.body.find((statement) => statement.kind === 'package')?.name ?? '';
  const definitions = script.body.filter((statement) => statement.kind === 'class');
  return {
    source,
    script,
    className,
    packageName,
    definitions: new Map(definitions.map((definition) => [definition.name, definition])),
    imports: new Map(imports.filter(({ isStatic, everything }) => !isStatic && !everything).map((each) => [each.alias ?? lastWord(each), each.name])),
    packageImports: imports.filter(({ isStatic, everything }) => !isStatic && everything).map(({ name }) => name),
    staticImports: new Map(imports.filter(({ isStatic, everything }) => isStatic && !everything).map((each) => [each.alias ?? lastWord(each), splitMember(each.name)])),
    staticClassImports: imports.filter(({ isStatic, everything }) => isStatic && everything).map(({ name }) => name),
  };
}

function lastWord({ name }: ImportDeclaration): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function splitMember(name: string): readonly [string, string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}

