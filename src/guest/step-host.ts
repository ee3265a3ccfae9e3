// Serves what a pipeline asks for inside of this machine: each topic has its file in host/.
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { isHeapFull } from '../lib/heap.ts';
import type { StepHost } from '../pipeline/step-host.ts';
import { createArtifactHost } from './host/artifacts.ts';
import { createCodeHost } from './host/code.ts';
import { createCoordinationHost } from './host/coordination.ts';
import { createFileHost } from './host/files.ts';
import type { HostContext } from './host/host-context.ts';
import { sendRequest } from './host/http.ts';
import { createPlaces } from './host/places.ts';
import { SecretFiles } from './host/secret-files.ts';
import { runShell } from './host/shell.ts';
import { findTool } from './host/tools.ts';

/** What a timer of Node can wait, 24 days; a longer one would end at once. */
const longestTimerMs = 2 ** 31 - 1;

export function createStepHost(context: HostContext): StepHost {
  const { machine, report } = context;
  const secrets = new SecretFiles(machine.owner);
  return {
    ...createPlaces(context, (files) => secrets.removeAll(files)),
    ...createFileHost(context),
    ...createArtifactHost(context),
    ...createCodeHost(context),
    ...createCoordinationHost(context, secrets),
    shell: (place, request, signal) => runShell(context, place, request, signal),
    http: (request, _node, signal) => sendRequest(request, signal),
    mail: async ({ to, subject }, node) => report.log(`No mail is sent: a run on its own has no mail server. It would go to ${to || 'nobody'}, about "${subject}".`, node),
    tool: findTool,
    log: (text, node) => report.log(text, node),
    recordLog: (node) => report.record(node),
    recentLog: () => report.recent(),
    event: (event) => report.event(event),
    now: Date.now,
    sleep: pause,
    lastActivity: (node) => report.activity.last(node),
    turn: async () => {
      await nextTurn();
    },
    isMemoryFull: isHeapFull,
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  for (let left = milliseconds; left > 0; left -= longestTimerMs) await sleep(Math.min(left, longestTimerMs), undefined, { signal });
}
