/**
 * What `work` comes to, or a rejection with `reason` as soon as the signal is aborted. `work` is then left to itself, and
 * whatever becomes of it is nobody's concern any more.
 */
export async function orAborted<T>(signal: AbortSignal, work: Promise<T>, reason: () => Error): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(reason());
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([aborted.promise, work]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
