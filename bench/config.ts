// What the benchmark was asked for: its arguments, and Mayfly's own settings from the environment.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/controller/controller.ts';
import type { Config } from '../src/controller/controller.ts';
import { messageOf } from '../src/lib/message-of.ts';
import { MayflyError } from '../src/protocol/errors.ts';

export const usage = `npm run bench [-- [--samples N] [--json FILE]]

--samples   how often each thing is measured (default 30; with fewer, p95 says little)
--json      also write all figures to FILE
`;

export interface BenchOptions {
  readonly help: boolean;
  readonly samples: number;
  readonly json: string | null;
  readonly config: Config;
}

export function readOptions(args: readonly string[]): BenchOptions {
  const { samples, json, help } = parsed(args);
  const count = Number(samples ?? 30);
  if (!Number.isInteger(count) || count < 1 || count > 10_000) throw new MayflyError('usage', `--samples ${samples}: give a whole number from 1 to 10000.\n\n${usage}`);
  return { help: help === true, samples: count, json: json === undefined ? null : resolve(json), config: readConfig(process.env, { provider: 'qemu' }) };
}

function parsed(args: readonly string[]): { readonly samples?: string; readonly json?: string; readonly help?: boolean } {
  try {
    return parseArgs({ args: [...args], options: { samples: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (cause) {
    throw new MayflyError('usage', `${messageOf(cause)}\n\n${usage}`, { cause });
  }
}
