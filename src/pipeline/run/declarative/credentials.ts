// `X = credentials('id')`: what each kind of secret becomes in the environment.

import { callHost } from '../call-host.ts';
import type { Frame } from '../frame.ts';
import type { Place } from '../../step-host.ts';
import { failStep } from '../thrown.ts';
import type { PipelineRun } from './pipeline-run.ts';

interface Wanted {
  readonly name: string;
  readonly id: string;
  /** Gets the paths of files that are made, for whoever removes them. */
  readonly files: string[];
}

export async function credentialVariables({ run }: PipelineRun, frame: Frame, { name, id, files }: Wanted): Promise<ReadonlyMap<string, string>> {
  const credential = await callHost(run, frame, (signal) => run.host.credential(id, null, signal));
  const place = (): Place => frame.place ?? failStep(`credentials('${id}') is a file, which needs an agent`);
  const file = async (fileName: string, content: Uint8Array): Promise<string> => {
    const path = await callHost(run, frame, () => run.host.secretFile(place(), fileName, content));
    files.push(path);
    run.host.mask(path);
    return path;
  };
  switch (credential.kind) {
    case 'text':
      return new Map([[name, credential.secret]]);
    case 'username-password': {
      const { username, password } = credential;
      run.host.mask(`${username}:${password}`);
      return new Map([[name, `${username}:${password}`], [`${name}_USR`, username], [`${name}_PSW`, password]]);
    }
    case 'file':
      return new Map([[name, await file(credential.name, credential.content)]]);
    case 'ssh-key': {
      const path = await file(`ssh-key-${name}`, new TextEncoder().encode(credential.privateKey));
      return new Map([[name, path], [`${name}_USR`, credential.username], [`${name}_PSW`, credential.passphrase]]);
    }
    case 'certificate':
      return new Map([[name, await file(`certificate-${name}`, credential.keystore)], [`${name}_PSW`, credential.password]]);
    case 'aws':
      return new Map([[name, `${credential.accessKeyId}:${credential.secretAccessKey}`], [`${name}_USR`, credential.accessKeyId], [`${name}_PSW`, credential.secretAccessKey]]);
  }
}
