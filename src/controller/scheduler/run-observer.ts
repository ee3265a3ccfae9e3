import type { RunEvent } from '../../protocol/messages.ts';

/** Who asked for a run, and wants to see it. */
export interface RunObserver {
  event(event: RunEvent): void;
  /** May return a promise: the guest is not acknowledged before, so a slow reader slows the run down. */
  log(node: number, bytes: Buffer): Promise<void> | void;
  /** What Mayfly itself has to say about the run. */
  notice(text: string): void;
  /** What the pipeline says of its run. Null: as before. */
  described(displayName: string | null, description: string | null): void;
}
