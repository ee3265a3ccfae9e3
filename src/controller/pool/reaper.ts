// Finds what a crash left behind. Start and restart are the same: every command that makes machines begins with this.
import type { MachineProvider } from '../../machines/provider.ts';

/** Destroys machines whose owner is dead, and hypervisors of ours that belong to no machine. Returns how many. */
export async function reap(provider: MachineProvider): Promise<number> {
  let ended = 0;
  for (const { id, owned } of await provider.list()) {
    if (owned) continue;
    await provider.destroy(id);
    ended += 1;
  }
  return ended + (await provider.sweep());
}
