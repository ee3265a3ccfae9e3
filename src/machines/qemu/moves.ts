// What is said to a QEMU over QMP to put a machine to sleep, to wake one up, and to change its medium.
// Guest memory is never part of the state: it stays in its file, which a clone maps copy-on-write (x-ignore-shared).
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { MayflyError } from '../../protocol/errors.ts';
import type { QemuProcess } from './launch.ts';
import type { Qmp, QmpEvent } from './qmp.ts';

const capabilities = { capabilities: [{ capability: 'x-ignore-shared', state: true }, { capability: 'events', state: true }] };

/** Each of these takes milliseconds; a busy host with a slow disk needs seconds. */
const moveTimeoutMs = 120_000;

/** A broken connection says little; what QEMU said when it ended says why. */
export async function orItsLastWords<T>({ ended, kill }: QemuProcess, work: Promise<T>): Promise<T> {
  // A QEMU that answers no more is killed, and what waits for it fails with its end.
  const deadline = setTimeout(kill, moveTimeoutMs);
  try {
    return await work;
  } catch (error) {
    kill();
    const { detail, outOfSpace } = await ended;
    if (outOfSpace) throw noRoom(detail, error);
    throw new MayflyError('machine-lost', `${(error as Error).message}. ${detail}`, { cause: error });
  } finally {
    clearTimeout(deadline);
  }
}

export function noRoom(detail: string, cause?: unknown): MayflyError {
  return new MayflyError('no-space', `The host has no room for the machine: ${detail}. Free memory or disk space, or remove templates with \`mayfly clean\`.`, { cause });
}

/** Stops the machine for good and writes its device state to `file`; QEMU then ends by itself. */
export async function sleepForEver({ qmp, ended }: QemuProcess, file: string): Promise<void> {
  await qmp.command('stop');
  await qmp.command('migrate-set-capabilities', capabilities);
  await migration(qmp, qmp.command('migrate', { uri: `file:${file}` }));
  // QEMU may close the connection before it answers.
  await qmp.command('quit').catch(() => {});
  await ended;
}

/**
 * Loads a state into a QEMU that was started to wait for one, and lets the machine run. Its port is connected before,
 * as it was when the machine was frozen: the guest notices nothing and its pending read gets our first bytes.
 */
export async function wake({ qmp }: QemuProcess, stateFile: string, socketPath: string): Promise<Duplex> {
  await qmp.open();
  const connected = connectTo(socketPath);
  // Sent at once: each answer would cost a round trip, and the first error is the one that is reported.
  const capable = qmp.command('migrate-set-capabilities', capabilities);
  const loaded = migration(qmp, qmp.command('migrate-incoming', { uri: `file:${stateFile}` }));
  const [stream] = await Promise.all([connected, capable, loaded]);
  await qmp.command('cont');
  return stream;
}

async function migration(qmp: Qmp, started: Promise<unknown>): Promise<void> {
  const over = ({ event, data }: QmpEvent): boolean => event === 'MIGRATION' && (data['status'] === 'completed' || data['status'] === 'failed');
  const ended = qmp.event(over);
  // Awaited below; without this, a failing command would leave it as an unhandled rejection.
  ended.catch(() => {});
  await started;
  if ((await ended).data['status'] === 'completed') return;
  const info = (await qmp.command('query-migrate').catch(() => null)) as { 'error-desc'?: string } | null;
  throw new MayflyError('machine-lost', `QEMU could not move the machine's state: ${info?.['error-desc'] ?? 'no reason given'}`);
}

/** The block device stays, with its fixed size; the file behind it changes. `serial` must be new for each call. */
export async function insertMedium({ qmp }: QemuProcess, file: string, serial: number): Promise<void> {
  const node = `medium-${serial}`;
  await qmp.command('blockdev-add', { driver: 'file', 'node-name': node, filename: file, 'read-only': true });
  await qmp.command('blockdev-reopen', { options: [{ driver: 'raw', 'node-name': 'medium', 'read-only': true, file: node }] });
  if (serial > 1) await qmp.command('blockdev-del', { 'node-name': `medium-${serial - 1}` });
}

export function connectTo(socketPath: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    socket.once('connect', () => { socket.removeAllListeners('error'); resolve(socket); });
    socket.once('error', (cause) => reject(new MayflyError('machine-lost', `The machine's socket can't be reached: ${cause.message}`, { cause })));
  });
}
