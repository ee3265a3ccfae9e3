// Locks among the branches of this run, first come first served. What other runs have locked, a machine does not know.
import type { CoordinationHost, Lease, LockRequest } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';

interface Waiter {
  readonly request: LockRequest;
  readonly proceed: (lease: Lease) => void;
}

export function createLocks(): Pick<CoordinationHost, 'lock' | 'unlock'> {
  const held = new Set<string>();
  const waiters: Waiter[] = [];

  const take = ({ resources }: LockRequest): Lease | null => {
    if (resources.some((name) => held.has(name))) return null;
    for (const name of resources) held.add(name);
    return { resources };
  };

  return {
    lock(request, signal) {
      const [unknown] = request.labels;
      if (unknown !== undefined) {
        throw new HostError('pipeline', `The resource label does not exist: ${unknown.label}. A run on its own has no lockable resources but those that it names: lock(resource: …).`);
      }
      const lease = take(request);
      if (lease !== null || request.skipIfLocked) return Promise.resolve(lease);
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          waiters.splice(waiters.indexOf(waiter), 1);
          signal.removeEventListener('abort', onAbort);
        };
        const onAbort = (): void => {
          leave();
          reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        };
        const waiter: Waiter = {
          request,
          proceed: (given) => {
            leave();
            resolve(given);
          },
        };
        waiters.push(waiter);
        signal.addEventListener('abort', onAbort);
        if (signal.aborted) onAbort();
      });
    },

    unlock({ resources }) {
      for (const name of resources) held.delete(name);
      for (const waiter of [...waiters]) {
        const lease = take(waiter.request);
        if (lease !== null) waiter.proceed(lease);
      }
      return Promise.resolve();
    },
  };
}
