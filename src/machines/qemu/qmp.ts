// A client of QEMU's machine protocol (QMP) over a connected stream: commands are answered in order, events come between.
// Source: https://www.qemu.org/docs/master/interop/qmp-spec.html
import type { Duplex } from 'node:stream';
import * as z from 'zod';
import { MayflyError } from '../../protocol/errors.ts';

const message = z.union([
  z.object({ QMP: z.object({}) }),
  z.object({ return: z.unknown() }),
  z.object({ error: z.object({ class: z.string(), desc: z.string() }) }),
  z.object({ event: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
]);

export interface QmpEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface WaitingCommand {
  readonly command: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface ExpectedEvent {
  readonly accept: (event: QmpEvent) => boolean;
  readonly resolve: (event: QmpEvent) => void;
  readonly reject: (error: Error) => void;
}

/** QEMU's answers here are short; a longer line means that something else answers. */
const maxLineBytes = 1 << 20;

/**
 * `commands` wait for their turn in a queue; an error or the end of the stream rejects all that wait with
 * MayflyError('machine-lost'). QMP has the rights of the QEMU process, so the stream must never be reachable by others.
 */
export class Qmp {
  readonly #stream: Duplex;
  #waiting: WaitingCommand[] = [];
  readonly #expected = new Set<ExpectedEvent>();
  #ended: Error | null = null;
  readonly #greeting = Promise.withResolvers<void>();

  constructor(stream: Duplex) {
    this.#stream = stream;
    this.#greeting.promise.catch(() => {});
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      if (rest.length > maxLineBytes) this.#end(new Error('a line is too long'));
      for (const line of lines) if (line.trim() !== '') this.#receive(line);
    });
    stream.on('error', (error) => this.#end(error));
    stream.on('close', () => this.#end(new Error('the connection ended')));
  }

  /** Waits for QEMU's greeting and leaves the negotiation mode. */
  async open(): Promise<void> {
    await this.#greeting.promise;
    await this.command('qmp_capabilities');
  }

  /** Sends a command; resolves with its `return` value. Commands may be sent without waiting for those before. */
  command(name: string, args?: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#lost(name));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject, command: name });
      this.#stream.write(`${JSON.stringify(args ? { execute: name, arguments: args } : { execute: name })}\n`);
    });
  }

  /** Resolves with the first event that `accept` takes; rejects when the connection ends before. */
  event(accept: (event: QmpEvent) => boolean): Promise<QmpEvent> {
    if (this.#ended) return Promise.reject(this.#lost('waiting for an event'));
    return new Promise((resolve, reject) => this.#expected.add({ accept, resolve, reject }));
  }

  close(): void {
    this.#stream.destroy();
  }

  #receive(line: string): void {
    let parsed: z.infer<typeof message>;
    try {
      parsed = message.parse(JSON.parse(line));
    } catch (cause) {
      this.#end(cause as Error);
      return;
    }
    if ('QMP' in parsed) this.#greeting.resolve();
    else if ('event' in parsed) this.#happened({ event: parsed.event, data: parsed.data ?? {} });
    else {
      const waiting = this.#waiting.shift();
      if (!waiting) this.#end(new Error('an answer to no question'));
      else if ('error' in parsed) waiting.reject(new MayflyError('machine-lost', `QEMU refused "${waiting.command}": ${parsed.error.desc}`));
      else waiting.resolve(parsed.return);
    }
  }

  #happened(event: QmpEvent): void {
    for (const expected of this.#expected) {
      if (!expected.accept(event)) continue;
      this.#expected.delete(expected);
      expected.resolve(event);
    }
  }

  #lost(what: string): MayflyError {
    return new MayflyError('machine-lost', `QEMU ended (${what}): ${this.#ended?.message ?? 'no reason given'}`, { cause: this.#ended });
  }

  #end(error: Error): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#stream.destroy();
    this.#greeting.reject(this.#lost('before its greeting'));
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#lost(waiting.command));
    for (const { reject } of this.#expected) reject(this.#lost('waiting for an event'));
    this.#expected.clear();
  }
}
