// What all parts of the step host share.
import type { RunSpecification } from '../../protocol/messages.ts';
import type { LibraryFiles, Place } from '../../pipeline/step-host.ts';
import type { Container } from '../containers.ts';
import type { Machine } from '../machine.ts';
import type { Requests } from '../requests.ts';
import type { RunReport } from '../run-report.ts';
import type { Runner } from '../runner.ts';
import type { Workspace, Workspaces } from '../workspaces.ts';

export interface HostContext {
  readonly machine: Machine;
  readonly report: RunReport;
  readonly workspaces: Workspaces;
  readonly specification: RunSpecification;
  readonly requests: Requests;
  /** Texts of a shared library that came with the run, by the number of its transfer. */
  readonly sentLibrary: (transfer: number) => LibraryFiles;
}

export interface GuestPlace extends Place {
  readonly files: Workspace;
  /** Not when the workspace is another place's (`reuseNode`). */
  readonly ownsFiles: boolean;
  readonly container: Container | null;
  /** A shell that can start steps: a new one when the last was killed. */
  readonly runner: () => Promise<Runner>;
}

/** Every place that a host is given back is one that it made. */
export function asGuestPlace(place: Place): GuestPlace {
  return place as GuestPlace;
}
