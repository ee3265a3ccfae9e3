// Stack traces of exceptions. They have one frame, that of the pipeline's own line: what lies below it in Jenkins is Jenkins' own.

import { locate } from '../../syntax/source.ts';
import type { Activation } from '../evaluator/activation.ts';
import type { Caller } from '../caller.ts';
import { arrayOf } from '../collections.ts';
import { isInstanceValue, isList } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import type { Instance, ListValue, NativeObject, Value } from '../value.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

/** The field with the frame; no script can say its name. */
const PLACE = 'stack trace';

/** Longer chains of causes end: one may be the cause of itself. */
const MAX_CAUSES = 20;

interface Frame {
  readonly className: string;
  readonly method: string;
  readonly file: string;
  readonly line: number;
}

/** Where it was made or thrown, when nobody has said so before. */
export function fillStackTrace(exception: Instance, { unit, span, ...caller }: Caller & Partial<Pick<Activation, 'methodClass'>>): void {
  if (exception.fields.has(PLACE)) {
    return;
  }
  const isPipeline = unit.className === 'WorkflowScript';
  const frame: Frame = {
    className: caller.methodClass?.name ?? unit.className,
    method: isPipeline ? 'run' : 'call',
    file: isPipeline ? unit.className : unit.source.name.slice(unit.source.name.lastIndexOf('/') + 1),
    line: locate(unit.source, span.start).line,
  };
  exception.fields.set(PLACE, arrayOf([{ kind: 'object', type: stackTraceElementType, data: frame }], 'java.lang.StackTraceElement'));
}

export function stackTraceOf(exception: Instance): ListValue {
  const known = exception.fields.get(PLACE) ?? null;
  return isList(known) ? known : arrayOf([], 'java.lang.StackTraceElement');
}

export function setStackTrace(exception: Instance, elements: ListValue): void {
  exception.fields.set(PLACE, elements);
}

/** What `printStackTrace` writes: it, its causes, and where each comes from. */
export async function stackTraceText(exception: Instance, caller: Caller): Promise<string> {
  const lines: string[] = [];
  let current: Value = exception;
  for (let causes = 0; isInstanceValue(current) && causes < MAX_CAUSES; causes += 1) {
    lines.push(`${causes === 0 ? '' : 'Caused by: '}${await toText(current, caller)}`);
    for (const element of stackTraceOf(current).elements) {
      lines.push(`\tat ${await toText(element, caller)}`);
    }
    current = (await caller.interpreter.tryMethod(current, 'getCause', [], caller)) ?? null;
  }
  return `${lines.join('\n')}\n`;
}

const frameOf = ({ data }: NativeObject): Frame => data as Frame;

export const stackTraceElementType: NativeType = {
  name: 'java.lang.StackTraceElement',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getClassName()': (self) => frameOf(self).className,
    'getMethodName()': (self) => frameOf(self).method,
    'getFileName()': (self) => frameOf(self).file,
    'getLineNumber()': (self) => frameOf(self).line,
    'isNativeMethod()': () => false,
    'toString()': (self) => `${frameOf(self).className}.${frameOf(self).method}(${frameOf(self).file}:${frameOf(self).line})`,
  }),
};
