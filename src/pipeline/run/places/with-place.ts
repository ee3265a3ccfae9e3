// Somewhere to run: a place is allocated, the body runs in it, and the place is released whatever happened.

import type { AllocateRequest } from '../../step-host.ts';
import { callHost } from '../call-host.ts';
import type { Caller } from '../caller.ts';
import { environmentOf } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { refuseWindows } from './windows-labels.ts';

export async function withPlace<T>(request: Pick<AllocateRequest, 'agent' | 'workspace'>, { run, frame }: Caller, body: (frame: Frame) => Promise<T>): Promise<T> {
  refuseWindows(request.agent, frame);
  const environment = environmentOf(run, frame);
  const place = await callHost(run, frame, (signal) =>
    run.host.allocate({ ...request, node: frame.node, environment, outer: frame.place }, signal),
  );
  try {
    const keepsWorkspace = frame.place !== null && place.workspace === frame.place.workspace;
    const placeVariables = keepsWorkspace ? frame.placeVariables : new Map<string, string>();
    return await body({ ...frame, place, directory: place.workspace, placeVariables });
  } finally {
    await run.host.release(place);
  }
}
