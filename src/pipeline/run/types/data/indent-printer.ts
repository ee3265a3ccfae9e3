// groovy.util.IndentPrinter: writes lines that are indented by their level.

import type { Caller } from '../../caller.ts';
import type { NativeType } from '../../native-type.ts';
import { toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';

interface Printer {
  readonly target: Value;
  readonly indent: string;
  readonly breaksLines: boolean;
  /** Whether each line is indented without being told. */
  readonly indentsLines: boolean;
  level: number;
}

const printerOf = ({ data }: NativeObject): Printer => data as Printer;

async function write(self: NativeObject, text: string, caller: Caller): Promise<null> {
  await caller.interpreter.invokeMethod(printerOf(self).target, 'write', [text], caller);
  return null;
}

function lineBreak(self: NativeObject): string {
  return printerOf(self).breaksLines ? '\n' : '';
}

function indentation(self: NativeObject): string {
  const { indent, level } = printerOf(self);
  return indent.repeat(Math.min(Math.max(level, 0), 1000));
}

function start(self: NativeObject): string {
  return printerOf(self).indentsLines ? indentation(self) : '';
}

function setLevel(self: NativeObject, level: number): null {
  printerOf(self).level = level;
  return null;
}

const indentPrinterType: NativeType = {
  name: 'groovy.util.IndentPrinter',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'print(Object)': async (self, [value], caller) => write(self, await toText(value, caller), caller),
    'println()': (self, _, caller) => write(self, lineBreak(self), caller),
    'println(Object)': async (self, [value], caller) => write(self, start(self) + (await toText(value, caller)) + lineBreak(self), caller),
    'printIndent()': (self, _, caller) => write(self, indentation(self), caller),
    'incrementIndent()': (self) => setLevel(self, printerOf(self).level + 1),
    'decrementIndent()': (self) => setLevel(self, printerOf(self).level - 1),
    'getIndentLevel()': (self) => printerOf(self).level,
    'setIndentLevel(int)': (self, [level]) => setLevel(self, level),
    'flush()': () => null,
  }),
  construct: constructors({
    '(Object)': ([target]) => createPrinter(target),
    '(Object, String)': ([target, indent]) => createPrinter(target, indent),
    '(Object, String, boolean)': ([target, indent, breaksLines]) => createPrinter(target, indent, breaksLines),
    '(Object, String, boolean, boolean)': ([target, indent, breaksLines, indentsLines]) => createPrinter(target, indent, breaksLines, indentsLines),
  }),
};

function createPrinter(target: Value, indent = '  ', breaksLines = true, indentsLines = false): NativeObject {
  const data: Printer = { target, indent: indent.slice(0, 1000), breaksLines, indentsLines, level: 0 };
  return { kind: 'object', type: indentPrinterType, data };
}

export const INDENT_PRINTER_TYPES: readonly NativeType[] = [indentPrinterType];
