// The controller's settings: read from the environment once, checked, frozen. The only reader of the environment here.
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { MayflyError } from '../protocol/errors.ts';
import type { MachineLimits } from '../machines/provider.ts';

export interface Config {
  /** Everything that Mayfly keeps. */
  readonly dataDirectory: string;
  readonly provider: 'qemu' | 'fake';
  readonly accelerator: 'auto' | 'kvm' | 'tcg';
  readonly limits: MachineLimits;
  readonly ceilings: Ceilings;
  /** Templates are evicted, least recently used first, when they need more. */
  readonly templateBytes: number;
}

/** What a run may use up; enforced from outside the machine. The defaults are those of the threat model. */
export interface Ceilings {
  readonly wallTimeMs: number;
  /** Without a log line or an event. */
  readonly silenceMs: number;
  readonly logBytes: number;
  /** After an abort, the pipeline's post actions have this long. */
  readonly abortGraceMs: number;
}

const minutes = 60_000;
const gibibyte = 1024 ** 3;

/** Digits and nothing else: what JavaScript takes for a number too (`1e3`, `0x10`) is more likely a mistake. */
const whole = (least: number, most: number) => {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d{1,9}$/, expected).transform(Number).refine((value) => value >= least && value <= most, expected);
};
const oneOf = <const Word extends string>(...words: readonly [Word, ...Word[]]) => z.enum(words, `expected ${words.join(' or ')}`);
const settings = z.object({
  MAYFLY_HOME: z.string().refine(isAbsolute, 'expected an absolute path').optional(),
  MAYFLY_PROVIDER: oneOf('qemu', 'fake').default('qemu'),
  MAYFLY_ACCELERATOR: oneOf('auto', 'kvm', 'tcg').default('auto'),
  MAYFLY_VCPUS: whole(1, 64).default(2),
  // Memory is a private mapping: what a machine does not touch costs nothing. Under 1 GiB Docker has no room.
  MAYFLY_MEMORY_MIB: whole(1024, 262_144)
    .refine((mib) => mib !== 2048, "expected another number: QEMU's microvm misreads disk requests with exactly that much (seen with 10.0.2); take 2056")
    .default(3072),
  MAYFLY_DISK_GIB: whole(4, 1024).default(20),
  MAYFLY_WALL_MINUTES: whole(1, 360).default(60),
  MAYFLY_SILENCE_MINUTES: whole(1, 60).default(15),
  MAYFLY_LOG_MIB: whole(1, 1024).default(256),
  MAYFLY_TEMPLATE_GIB: whole(2, 10_000).default(20),
});

/** Throws MayflyError('usage') that names every wrong setting. A variable that begins with MAYFLY_ and is none is one. */
export function readConfig(env: NodeJS.ProcessEnv, overrides: { readonly provider?: 'qemu' | 'fake' } = {}): Config {
  const known = Object.keys(settings.shape);
  const unknown = Object.keys(env).filter((name) => name.startsWith('MAYFLY_') && !known.includes(name));
  const parsed = settings.safeParse(Object.fromEntries(known.filter((name) => env[name] !== undefined && env[name] !== '').map((name) => [name, env[name]])));
  const problems = [
    ...unknown.map((name) => `${name} is no setting; there are ${known.join(', ')}`),
    ...(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}=${env[String(path[0])]}: ${message}`) ?? []),
  ];
  if (!parsed.success || problems.length > 0) throw new MayflyError('usage', `Wrong settings in the environment:\n  ${problems.join('\n  ')}`);
  const value = parsed.data;
  return Object.freeze({
    dataDirectory: value.MAYFLY_HOME ?? defaultDirectory(env),
    provider: overrides.provider ?? value.MAYFLY_PROVIDER,
    accelerator: value.MAYFLY_ACCELERATOR,
    limits: Object.freeze({ vcpus: value.MAYFLY_VCPUS, memoryMiB: value.MAYFLY_MEMORY_MIB, diskGiB: value.MAYFLY_DISK_GIB }),
    ceilings: Object.freeze({
      wallTimeMs: value.MAYFLY_WALL_MINUTES * minutes,
      silenceMs: value.MAYFLY_SILENCE_MINUTES * minutes,
      logBytes: value.MAYFLY_LOG_MIB * 1024 ** 2,
      abortGraceMs: 30_000,
    }),
    templateBytes: value.MAYFLY_TEMPLATE_GIB * gibibyte,
  });
}

/** root's must not be under /root, which nobody else may enter: QEMU runs as other users. */
function defaultDirectory(env: NodeJS.ProcessEnv): string {
  if (process.getuid?.() === 0) return '/var/lib/mayfly';
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local/share'), 'mayfly');
}
