// `X = credentials('id')`: what each kind of secret becomes in the environment.

import { callHost } from '../call-host.ts';
import type { Frame } from '../frame.ts';
import type { Place } from '../../step-host.ts';
import { keyFile } from '../key-file.ts';
import { failStep } from '../thrown.ts';
import type { PipelineRun } from './pipeline-run.ts';

interface Wanted {
  readonly name: string;
  readonly id: string;
  /** Gets the paths of files that are made, for whoever removes them. */
  readonly files: string[];
}

/** The variables, and which of them are secrets. */
export interface BoundVariables {
  readonly variables: ReadonlyMap<string, string>;
  readonly secretNames: readonly string[];
}

/** Those of Declarative Pipeline itself. */
const SUPPORTED = 'FileCredentials, SSHUserPrivateKey, StandardUsernamePasswordCredentials, StringCredentials';

export async function credentialVariables({ run }: PipelineRun, frame: Frame, { name, id, files }: Wanted): Promise<BoundVariables> {
  const credential = await callHost(run, frame, (signal) => run.host.credential(id, null, frame.node, signal));
  const place = (): Place => frame.place ?? failStep(`credentials('${id}') is a file, which needs an agent`);
  const file = async (fileName: string, content: Uint8Array): Promise<string> => {
    const path = await callHost(run, frame, () => run.host.secretFile(place(), fileName, content));
    files.push(path);
    run.host.mask(path);
    return path;
  };
  const password = `${name}_PSW`;
  switch (credential.kind) {
    case 'text':
      return run.host.isDry === true ? ofUnknownKind(name, id, credential.secret) : bound([[name, credential.secret]], [name]);
    case 'username-password': {
      const both = `${credential.username}:${credential.password}`;
      run.host.mask(both);
      return bound([[name, both], [`${name}_USR`, credential.username], [password, credential.password]], [name, password]);
    }
    case 'file':
      return bound([[name, await file(credential.name, credential.content)]], [name]);
    case 'ssh-key': {
      const path = await file(`ssh-key-${name}`, keyFile(credential.privateKey));
      return bound([[name, path], [`${name}_USR`, credential.username], [password, credential.passphrase]], [name, password]);
    }
    case 'certificate':
      return failStep(`No suitable binding handler could be found for type certificate of the credentials "${id}". Supported types are ${SUPPORTED}. Bind it with withCredentials([certificate(…)])`);
    case 'azure': {
      const { subscriptionId, clientId, clientSecret, tenantId } = credential;
      const secret = `${name}_CLIENT_SECRET`;
      return bound([[`${name}_SUBSCRIPTION_ID`, subscriptionId], [`${name}_CLIENT_ID`, clientId], [secret, clientSecret], [`${name}_TENANT_ID`, tenantId]], [secret]);
    }
    case 'aws':
      return bound([[name, `${credential.accessKeyId}:${credential.secretAccessKey}`], [`${name}_USR`, credential.accessKeyId], [password, credential.secretAccessKey]], [name, password]);
  }
}

/** A dry run knows no secrets, so it cannot tell a text from a login: what either would set is there. */
function ofUnknownKind(name: string, id: string, secret: string): BoundVariables {
  return bound([[name, secret], [`${name}_USR`, `user of ${id}`], [`${name}_PSW`, `password of ${id}`]], [name, `${name}_PSW`]);
}

function bound(variables: readonly (readonly [string, string])[], secretNames: readonly string[]): BoundVariables {
  return { variables: new Map(variables), secretNames };
}
