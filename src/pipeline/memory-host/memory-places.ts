import type { AgentRequest, AllocateRequest, Place, ShellRequest, StepHost } from '../step-host.ts';
import { HostError } from '../step-host.ts';
import type { MemoryWorld } from './memory-world.ts';

const FIRST_WORKSPACE = '/workspace';

export function createMemoryPlaces(world: MemoryWorld, scripts: ShellRequest[]): Pick<StepHost, 'allocate' | 'release' | 'shell'> {
  const { options, trace, clock, openPlaces, nodeOfPlace } = world;
  return {
    allocate: async (request, signal) => {
      trace.write(request.node, `allocate ${describeAgent(request)}`);
      clock.touch();
      await options.allocate?.(request.agent, signal);
      const place = createPlace(request, openPlaces, options.stub === true);
      openPlaces.add(place);
      nodeOfPlace.set(place, request.node);
      return place;
    },
    release: (place) => {
      clock.touch();
      if (!openPlaces.delete(place)) {
        world.misuse.push(`${place.workspace} is released twice`);
        return Promise.reject(new Error(`${place.workspace} is released twice`));
      }
      for (const [path, owner] of Array.from(world.secretFiles).filter(([, owner]) => owner === place)) {
        world.misuse.push(`${path} was left in ${owner.workspace}`);
        world.secretFiles.delete(path);
        world.files.delete(path);
      }
      trace.writeOutside(nodeOfPlace.get(place) ?? 0, `release ${place.workspace}`);
      nodeOfPlace.delete(place);
      return Promise.resolve();
    },
    shell: async (place, request, signal) => {
      clock.touch();
      if (!openPlaces.has(place)) {
        world.misuse.push(`a script runs in ${place.workspace} after its release`);
        throw new HostError('infrastructure', `a script runs in ${place.workspace} after its release`);
      }
      scripts.push(request);
      const { exitCode = 0, stdout = '' } = (await options.shell?.(request, signal)) ?? {};
      const where = `${request.cwd}${request.onMachine ? ' on the machine' : ''}`;
      trace.write(request.node, `sh ${JSON.stringify(request.script)} in ${where}${exitCode === 0 ? '' : ` → ${exitCode}`}`);
      clock.touch();
      if (!request.capture) {
        world.record(request.node, stdout ?? '');
      }
      if (request.capture && stdout === '') {
        world.unanswered.push(`the output of "${firstLine(request.script)}"`);
      }
      return { exitCode, stdout: request.capture ? stdout : null };
    },
  };
}

function firstLine(script: string): string {
  return script.split('\n').map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('#!')) ?? '';
}

/** A free workspace is used again; one that is in use gets a number, as Jenkins does. */
function createPlace({ agent, outer, workspace }: AllocateRequest, open: ReadonlySet<Place>, isStub: boolean): Place {
  const keepsOuter = agent.kind === 'docker' && agent.reuseNode && outer !== null;
  const used = new Set(Array.from(open, (place) => place.workspace));
  const wanted = workspace === null ? FIRST_WORKSPACE : workspace.startsWith('/') ? workspace : `/workspaces/${workspace}`;
  let path = wanted;
  for (let count = 2; used.has(path); count++) {
    path = `${wanted}@${count}`;
  }
  const chosen = keepsOuter ? outer.workspace : path;
  const machine = isStub ? stubMachine(chosen, agent) : [];
  return { workspace: chosen, environment: new Map([['WORKSPACE', chosen], ...machine]) };
}

/** What every machine has. A container has a PATH and a home of its own, which Jenkins does not know either. */
function stubMachine(workspace: string, agent: AgentRequest): [string, string][] {
  const own: [string, string][] = agent.kind === 'docker' ? [] : [['PATH', '/usr/local/bin:/usr/bin:/bin'], ['HOME', '/root'], ['USER', 'root']];
  const labels = agent.kind === 'label' ? agent.label : 'linux';
  return [...own, ['WORKSPACE_TMP', `${workspace}@tmp`], ['NODE_NAME', 'mayfly'], ['NODE_LABELS', labels], ['EXECUTOR_NUMBER', '0']];
}

function describeAgent({ agent, workspace }: AllocateRequest): string {
  const inWorkspace = workspace === null ? '' : ` in ${workspace}`;
  return `${describeKind(agent)}${inWorkspace}`;
}

function describeKind(agent: AgentRequest): string {
  switch (agent.kind) {
    case 'any':
      return 'any';
    case 'label':
      return `label ${agent.label}`;
    default: {
      const { image, args, withoutEntrypoint = false, reuseNode, alwaysPull, label, registry } = agent;
      const words = [
        'docker',
        image,
        args,
        withoutEntrypoint ? 'withoutEntrypoint' : '',
        reuseNode ? 'reuseNode' : '',
        alwaysPull ? 'alwaysPull' : '',
        label === null ? '' : `on ${label}`,
        registry === null ? '' : `from ${registry.url}${registry.credentialsId === null ? '' : ` as ${registry.credentialsId}`}`,
      ];
      return words.filter((word) => word !== '').join(' ');
    }
  }
}
