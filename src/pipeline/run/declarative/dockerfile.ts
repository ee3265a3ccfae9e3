// `agent { dockerfile … }`: the image is built from the repository's Dockerfile, and named after what it was built from.

import { callHost } from '../call-host.ts';
import { perform } from '../count.ts';
import { environmentOf } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { resolvePath } from '../paths.ts';
import { encodeUtf8 } from '../text/base64.ts';
import { digestHex } from '../text/digests.ts';
import { failStep } from '../thrown.ts';
import type { PipelineRun } from './pipeline-run.ts';

/** The image's name. `option` reads an option of the directive. */
export async function buildDockerfile({ run }: PipelineRun, frame: Frame, option: (name: string) => Promise<string | null>): Promise<string> {
  const { place } = frame;
  if (place === null) {
    throw new Error('a Dockerfile is built in a place');
  }
  const directory = (await option('dir')) ?? '.';
  const filename = (await option('filename')) ?? 'Dockerfile';
  const additional = await option('additionalBuildArgs');
  const args = additional === null ? '' : ` ${additional}`;
  const path = directory === '.' ? filename : `${directory}/${filename}`;
  const content = await callHost(run, frame, () => run.host.readFile(place, resolvePath(place.workspace, path)));
  if (content === null && run.host.isDry !== true) {
    failStep(`No Dockerfile found at ${path} in repository - failing.`);
  }
  const name = await perform(digestHex('SHA-1', encodeUtf8(`${run.facts.project}\n${new TextDecoder().decode(content ?? new Uint8Array())}\n${args}`)), { run, frame });
  const script = `docker build -t ${name}${args} -f "${path}" "${directory}"`;
  const request = {
    node: frame.node, script, cwd: place.workspace, environment: environmentOf(run, frame), capture: false, label: null, encoding: null, onMachine: true,
  };
  const { exitCode } = await callHost(run, frame, (signal) => run.host.shell(place, request, signal));
  return exitCode === 0 ? name : failStep(`script returned exit code ${exitCode}`);
}
