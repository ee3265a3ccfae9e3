// What a conversation with a host finds around it: a virtual machine, or in machines/fake the host itself.
import type { Hello } from '../protocol/messages.ts';
import type { Transport } from './transport.ts';
import type { Containers } from './containers.ts';
import type { Owner } from './owner.ts';
import type { Runner } from './runner.ts';

export interface Machine {
  readonly transport: Transport;
  /** Null in machines/fake: docker agents are served without a container. */
  readonly containers: Containers | null;
  /** Where workspaces are. */
  readonly home: string;
  /** What its steps find in their environment outside of containers: PATH, HOME, USER, … */
  readonly environment: ReadonlyMap<string, string>;
  /** Whose the workspaces are; null: ours, as steps run as we do. */
  readonly owner: Owner | null;
  readonly hostTimeoutMs: number;
  /** Makes entropy, clock and identities this machine's own. */
  repairIdentity(hello: Hello): Promise<void>;
  /** A shell that starts steps on the machine itself, for `agent any`. It may have been waiting already. */
  runner(): Promise<Runner>;
  /** After the beginning of a run, when throughput counts for more than a quick start; see compilers.ts. Null: they are on. */
  readonly compilersAfterMs: number | null;
  /** Ends the machine; says why on the console unless that is the ordinary end (null). */
  powerOff(why: string | null): void;
}
