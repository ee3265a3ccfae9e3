// Resources that are locked, and those who wait for them, first come first served.

import type { CoordinationHost, Lease, LockRequest } from '../hosts/coordination-host.ts';
import { HostError } from '../step-host.ts';
import type { NodeId } from '../step-host.ts';
import { reasonOf } from './memory-clock.ts';
import type { MemoryWorld } from './memory-world.ts';

export interface MemoryLocks extends Pick<CoordinationHost, 'lock' | 'unlock'> {
  /** Names of what is locked now by this run. */
  readonly held: () => string[];
}

interface Waiter {
  readonly request: LockRequest;
  readonly proceed: (lease: Lease) => void;
}

/** Ten years: nobody who sleeps or has a timeout does for so long, so once the clock jumps there all that is left waits for locks. */
const LONGEST_WAIT_MS = 10 * 365 * 24 * 3_600_000;

export function createMemoryLocks(world: MemoryWorld): MemoryLocks {
  const { options, trace, clock } = world;
  /** Each with the step that has it. */
  const leases = new Map<Lease, NodeId>();
  const waiters: Waiter[] = [];

  const held = (): string[] => Array.from(leases.keys()).flatMap(({ resources }) => resources);
  const tryLock = ({ resources, labels }: LockRequest): Lease | null => {
    const taken = new Set([...held(), ...(options.lockedElsewhere ?? [])]);
    const wanted = [...resources];
    for (const { label, quantity } of labels) {
      const all = resourcesWith(world, label, quantity);
      const free = all.filter((name) => !taken.has(name) && !wanted.includes(name));
      const count = quantity === 0 ? all.length : quantity;
      if (free.length < count) {
        return null;
      }
      wanted.push(...free.slice(0, count));
    }
    return wanted.some((name) => taken.has(name)) ? null : { resources: wanted };
  };
  const take = (lease: Lease, request: LockRequest): Lease => {
    leases.set(lease, request.node);
    trace.write(request.node, `lock ${lease.resources.join(', ')}`);
    clock.touch();
    return lease;
  };

  return {
    held,
    lock: (request, signal) =>
      new Promise((resolve, reject) => {
        const lease = tryLock(request);
        if (lease !== null || request.skipIfLocked) {
          resolve(lease === null ? null : take(lease, request));
          return;
        }
        trace.write(request.node, 'wait for a lock');
        const over = new AbortController();
        const waiter: Waiter = { request, proceed: (given) => { over.abort(); resolve(take(given, request)); } };
        waiters.push(waiter);
        const giveUp = (reason: Error): void => {
          if (waiters.includes(waiter)) {
            waiters.splice(waiters.indexOf(waiter), 1);
            reject(reason);
          }
        };
        signal.addEventListener('abort', () => giveUp(reasonOf(signal)), { signal: over.signal });
        if (options.stub === true) {
          clock.sleep(LONGEST_WAIT_MS, AbortSignal.any([signal, over.signal])).then(() => giveUp(deadlock(request)), () => {});
        }
      }),
    unlock: (lease) => {
      trace.write(leases.get(lease) ?? 0, `unlock ${lease.resources.join(', ')}`);
      if (!leases.delete(lease)) {
        world.misuse.push(`${lease.resources.join(', ')} is unlocked and was not locked`);
      }
      for (const waiter of [...waiters]) {
        const next = tryLock(waiter.request);
        if (next !== null) {
          waiters.splice(waiters.indexOf(waiter), 1);
          waiter.proceed(next);
        }
      }
      return Promise.resolve();
    },
  };
}

function deadlock({ resources, labels }: LockRequest): HostError {
  const names = [...resources, ...labels.map(({ label }) => label)].join(', ');
  return new HostError('pipeline', `lock: ${names} is never unlocked, because who holds it waits as well. Lock resources in the same order everywhere, or all that are needed at once.`);
}

/** Resources that a dry run takes to be there. */
const MAX_MADE_UP = 1000;

function resourcesWith({ options }: MemoryWorld, label: string, quantity: number): readonly string[] {
  const found = new Map(Object.entries(options.resources ?? {})).get(label);
  if (found === undefined && options.stub === true) {
    return Array.from({ length: Math.min(Math.max(1, quantity), MAX_MADE_UP) }, (_, index) => `${label}-${index + 1}`);
  }
  if (found === undefined) {
    throw new HostError('pipeline', `The resource label does not exist: ${label}`);
  }
  return found;
}
