// Serves agent directives inside of this machine: a workspace, and for docker a container.
import type { AgentRequest, AllocateRequest, Place, StepHost } from '../../pipeline/step-host.ts';
import type { Container } from '../containers.ts';
import type { Workspace } from '../workspaces.ts';
import { blameFiles } from './blame-files.ts';
import { asGuestPlace } from './host-context.ts';
import type { GuestPlace, HostContext } from './host-context.ts';
import { machineLabels, requireLabels } from './labels.ts';

/** How long a container may stay after its last step. */
const lingerMs = 500;

type DockerRequest = Extract<AgentRequest, { kind: 'docker' }>;

export function createPlaces(context: HostContext, removeSecrets: (files: Workspace) => void): Pick<StepHost, 'allocate' | 'release'> {
  const { machine, report, workspaces, specification } = context;
  const labels = machineLabels(machine.containers !== null, specification.labels);
  /** Containers that nobody uses any more, with what begins to remove them. */
  const leaving = new Set<() => Promise<void>>();

  return {
    async allocate(request: AllocateRequest, signal: AbortSignal): Promise<Place> {
      await Promise.all([report.room(), ...[...leaving].map((remove) => remove())]);
      const { agent, outer, workspace } = request;
      if (agent.kind !== 'any' && agent.label !== null) requireLabels(agent.label, labels);
      const reused = agent.kind === 'docker' && agent.reuseNode && outer !== null ? asGuestPlace(outer).files : null;
      const files = reused ?? (await blameFiles(async () => workspaces.take(workspace)));
      try {
        const container = agent.kind === 'docker' ? await startContainer(context, request, { agent, files, signal }) : null;
        return {
          workspace: files.path,
          environment: new Map([...(agent.kind === 'docker' ? [] : machine.environment), ...placeEnvironment(files, labels)]),
          files,
          ownsFiles: reused === null,
          container,
          runner: () => container?.runner() ?? machine.runner(),
        } satisfies GuestPlace as Place;
      } catch (error) {
        if (reused === null) workspaces.release(files);
        throw error;
      }
    },

    release(place: Place): Promise<void> {
      const { files, ownsFiles, container } = asGuestPlace(place);
      if (container !== null) removeLater(container);
      if (ownsFiles) {
        removeSecrets(files);
        workspaces.release(files);
      }
      return Promise.resolve();
    },
  };

  /** Not at once: mostly a run ends with its container, and then the machine goes anyway. Who wants the next place waits for it. */
  function removeLater(container: Container): void {
    let removal: Promise<void> | null = null;
    const remove = (): Promise<void> =>
      (removal ??= container
        .remove()
        .catch((error: unknown) => report.log(`A container could not be removed: ${String(error)}`, 0))
        .finally(() => leaving.delete(remove)));
    leaving.add(remove);
    setTimeout(() => void remove(), lingerMs).unref();
  }
}

async function startContainer(
  { machine, report, requests }: HostContext,
  { node, environment }: AllocateRequest,
  place: { readonly agent: DockerRequest; readonly files: Workspace; readonly signal: AbortSignal },
): Promise<Container | null> {
  const { agent, files, signal } = place;
  const image = qualifiedImage(agent);
  if (machine.containers === null) {
    report.log(`No container: machines/fake runs the steps for ${image} on this computer as they are, without any isolation.`, node);
    return null;
  }
  if (agent.registry !== null) report.log(`Mayfly reaches no registry yet: ${image} must have been added with \`mayfly images add\`.`, node);
  return machine.containers.start({
    image,
    args: agent.args,
    runsEntrypoint: agent.withoutEntrypoint !== true,
    files,
    environment: withoutOwn(environment, machine.environment),
    log: (text) => report.log(text, node),
    wantImage: async (name) => (await requests.ask('image', (request) => ({ kind: 'image-wanted', request, image: name }), signal)).archiveBytes,
    signal,
  });
}

/** What the machine's own steps find is not the container's: HOME is where its image has it. */
function withoutOwn(environment: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...environment].filter(([name, value]) => own.get(name) !== value));
}

/** As Jenkins: an image of a registry is called by the registry's host and port in front of its name, whatever path the URL has. */
export function qualifiedImage({ image, registry }: Pick<DockerRequest, 'image' | 'registry'>): string {
  const host = registry === null ? '' : (/^(?:https?:\/\/)?([^/]*)/.exec(registry.url)?.[1] ?? '');
  return host === '' || host === 'index.docker.io' || image.startsWith(host) ? image : `${host}/${image}`;
}

function placeEnvironment({ path, temporary }: Workspace, labels: readonly string[]): [string, string][] {
  return [
    ['WORKSPACE', path],
    ['WORKSPACE_TMP', temporary],
    ['NODE_NAME', 'mayfly'],
    ['NODE_LABELS', labels.join(' ')],
    ['EXECUTOR_NUMBER', '0'],
  ];
}
