// java.io.ByteArrayOutputStream, and a PrintStream over one.

import { checkLength } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { perform } from '../../count.ts';
import { isList } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { toJavaText, toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { bytesOf, bytesToArray, decodeText, encodeText, nameOf } from '../bytes.ts';
import { callClosure } from '../calling.ts';
import { formatText } from '../format.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';

interface Written {
  pieces: Uint8Array[];
  size: number;
}

const writtenOf = ({ data }: NativeObject): Written => data as Written;

function append(self: NativeObject, bytes: Uint8Array): void {
  const written = writtenOf(self);
  checkLength(written.size + bytes.length);
  written.pieces.push(bytes);
  written.size += bytes.length;
}

/** All that was written, which is kept in one piece from now on. */
function contentOf(self: NativeObject): Uint8Array {
  const written = writtenOf(self);
  if (written.pieces.length !== 1) {
    const all = new Uint8Array(written.size);
    let at = 0;
    for (const piece of written.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    written.pieces = [all];
  }
  return written.pieces[0] ?? new Uint8Array();
}

async function writeText(self: NativeObject, text: string, caller: Caller): Promise<NativeObject> {
  append(self, await perform(encodeText(text), caller));
  return self;
}

/** Bytes as they are, everything else as its text. */
async function writeValue(self: NativeObject, value: Value, caller: Caller): Promise<NativeObject> {
  if (isList(value) && value.component === 'byte') {
    append(self, await perform(bytesOf(value), caller));
    return self;
  }
  return writeText(self, await toText(value, caller), caller);
}

async function nothing(done: Promise<unknown>): Promise<null> {
  await done;
  return null;
}

const writing = methods<NativeObject>()({
  'write(int)': (self, [byte]) => {
    append(self, Uint8Array.of(byte));
    return null;
  },
  'write(Object[])': (self, [bytes], caller) => nothing(writeValue(self, bytes, caller)),
  'write(Object[], int, int)': async (self, [bytes, start, length], caller) => {
    append(self, (await perform(bytesOf(bytes), caller)).slice(start, start + length));
    return null;
  },
  'writeBytes(Object[])': (self, [bytes], caller) => nothing(writeValue(self, bytes, caller)),
  'leftShift(Object)': (self, [value], caller) => writeValue(self, value, caller),
  'setBytes(Object[])': (self, [bytes], caller) => nothing(writeValue(self, bytes, caller)),
  'withStream(Closure)': (self, [closure], caller) => callClosure(closure, [self], caller),
  'withCloseable(Closure)': (self, [closure], caller) => callClosure(closure, [self], caller),
  'flush()': () => null,
  'close()': () => null,
});

const reading = methods<NativeObject>()({
  'size()': (self) => writtenOf(self).size,
  'toByteArray()': (self) => bytesToArray(contentOf(self)),
  'toString()': (self) => decodeText(contentOf(self)),
  'toString(String)': (self, [charset]) => decodeText(contentOf(self), charset),
  'toString(Charset)': async (self, [charset], caller) => perform(decodeText(contentOf(self), await nameOf(charset, caller)), caller),
  'writeTo(Object)': async (self, [target], caller) => caller.interpreter.invokeMethod(target, 'write', [await perform(bytesToArray(contentOf(self)), caller)], caller),
  'reset()': (self) => {
    Object.assign(writtenOf(self), { pieces: [], size: 0 });
    return null;
  },
});

const interfaces = ['java.io.OutputStream', 'java.io.Closeable', 'java.lang.AutoCloseable', 'java.io.Flushable'];

const byteStreamType: NativeType = {
  name: 'java.io.ByteArrayOutputStream',
  parent: objectType,
  interfaces,
  methods: new Map([...writing, ...reading]),
  construct: constructors({ '()': createByteStream, '(int)': createByteStream }),
};

function createByteStream(): NativeObject {
  const data: Written = { pieces: [], size: 0 };
  return { kind: 'object', type: byteStreamType, data };
}

async function printLine(self: NativeObject, value: Value, caller: Caller): Promise<null> {
  await writeText(self, `${await toJavaText(value, caller)}\n`, caller);
  return null;
}

const printStreamType: NativeType = {
  name: 'java.io.PrintStream',
  parent: objectType,
  interfaces,
  methods: new Map([
    ...writing,
    ...methods<NativeObject>()({
      'print(Object)': async (self, [value], caller) => nothing(writeText(self, await toJavaText(value, caller), caller)),
      'println()': (self, _, caller) => nothing(writeText(self, '\n', caller)),
      'println(Object)': (self, [value], caller) => printLine(self, value, caller),
      'printf(String, Object...)': async (self, [format, ...args], caller) => writeText(self, await formatText(format, args, caller), caller),
      'format(String, Object...)': async (self, [format, ...args], caller) => writeText(self, await formatText(format, args, caller), caller),
      'append(Object)': async (self, [value], caller) => writeText(self, await toJavaText(value, caller), caller),
      'checkError()': () => false,
    }),
  ]),
  construct: constructors({
    '(ByteArrayOutputStream)': ([target]) => printTo(target),
    '(ByteArrayOutputStream, boolean)': ([target]) => printTo(target),
    '(ByteArrayOutputStream, boolean, String)': ([target]) => printTo(target),
  }),
};

/** Writes into what the other one has. */
function printTo({ data }: NativeObject): NativeObject {
  return { kind: 'object', type: printStreamType, data };
}

export const BYTE_STREAM_TYPES: readonly NativeType[] = [byteStreamType, printStreamType];
