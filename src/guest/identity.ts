// Makes a clone its own machine. Everything here is equal in all clones of a template until it is repaired: the random
// pool, the clock, the names. No process is started for it in the clone, since that costs a third of a second there:
// the system calls that Node lacks are made by a small Perl program that waits since before the freeze.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { spawnProcess } from '../lib/spawn.ts';
import { findEngineId, overwriteEngineId } from './engine-id.ts';
import type { EngineId } from './engine-id.ts';
import type { Hello } from '../protocol/messages.ts';

/** Emulated, first use after the freeze, on a busy host. */
const answerMs = 20_000;

export interface Identity {
  /** Rejects when anything could not be repaired: such a machine must not be used. */
  repair(hello: Pick<Hello, 'machineId' | 'hostname' | 'entropy' | 'timeMs'>): Promise<void>;
}

/** `engineId` as the engine tells it. */
export async function openIdentity(engineId: string): Promise<Identity> {
  const setPoolAndClock = startPerl();
  let engine: EngineId = await findEngineId(engineId);
  return {
    async repair({ machineId, hostname, entropy, timeMs }) {
      // Both processors of the machine work at it: this is on the way to a run's first output.
      const poolAndClock = setPoolAndClock(`${entropy} ${timeMs}`);
      poolAndClock.catch(() => {});
      writeFileSync('/etc/machine-id', `${machineId}\n`);
      writeFileSync('/etc/hostname', `${hostname}\n`);
      writeFileSync('/proc/sys/kernel/hostname', hostname);
      engine = overwriteEngineId(engine, uuidFrom(machineId));
      await poolAndClock;
    },
  };
}

/**
 * A line `ENTROPYHEX MILLISECONDS` in, `ok` or what went wrong out. RNDADDENTROPY credits the bits, RNDRESEEDCRNG makes the
 * kernel's generator use them now instead of within a minute. The numbers are those of x86_64 and aarch64; what is not known fails.
 */
const program = String.raw`
$| = 1;
my %settime = (x64 => 227, arm64 => 112);
my $call = $settime{$ARGV[0]};
while (my $line = <STDIN>) {
  my ($hex, $ms) = split ' ', $line;
  my $bytes = pack 'H*', $hex;
  my $pool = pack 'iia*', 8 * length $bytes, length $bytes, $bytes;
  my $time = pack 'qq', int($ms / 1000), ($ms % 1000) * 1000000;
  my $random;
  my $done = open($random, '+<', '/dev/urandom')
    && ioctl($random, 0x40085203, $pool)
    && ioctl($random, 0x5207, 0)
    && syscall($call, 0, $time) == 0;
  print $done ? "ok\n" : "$!\n";
  close $random if $random;
}
`;

function startPerl(): (line: string) => Promise<void> {
  const { stdin, stdout, ended } = spawnProcess('perl', ['-e', program, process.arch], { env: { LC_ALL: 'C' }, stdio: 'pipe' });
  if (stdin === null || stdout === null) throw new Error('perl has no pipes');
  let answer = Promise.withResolvers<string>();
  createInterface({ input: stdout }).on('line', (line) => answer.resolve(line));
  void ended.then((why) => answer.resolve(why));
  return async (line) => {
    stdin.write(`${line}\n`);
    const timer = setTimeout(() => answer.resolve('no answer'), answerMs);
    const said = await answer.promise.finally(() => clearTimeout(timer));
    answer = Promise.withResolvers<string>();
    if (said !== 'ok') throw new Error(`entropy and clock can't be set: ${said}`);
  };
}

/** A version 4 UUID that is a function of the machine's id, and does not reveal it. */
function uuidFrom(machineId: string): string {
  const hex = createHash('sha256').update(`docker engine ${machineId}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
