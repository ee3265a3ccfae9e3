// What each kind of binding of withCredentials takes, as a signature: rules check it before a run.

import { signature, signatureTable } from '../../model/signature.ts';
import type { Signature } from '../../model/signature.ts';

const ID = { credentialsId: 'string!' } as const;
const VARIABLE = { ...ID, variable: 'string!' } as const;

export const BINDING_TYPES: ReadonlyMap<string, Signature> = signatureTable([
  signature('string', null, VARIABLE),
  signature('usernamePassword', null, { ...ID, usernameVariable: 'string!', passwordVariable: 'string!' }),
  signature('usernameColonPassword', null, VARIABLE),
  signature('gitUsernamePassword', null, { ...ID, gitToolName: 'string' }),
  signature('file', null, VARIABLE),
  signature('zip', null, VARIABLE),
  signature('sshUserPrivateKey', null, { ...ID, keyFileVariable: 'string!', usernameVariable: 'string', passphraseVariable: 'string' }),
  signature('certificate', null, { ...ID, keystoreVariable: 'string!', passwordVariable: 'string', aliasVariable: 'string' }),
  signature('aws', null, { ...ID, accessKeyVariable: 'string', secretKeyVariable: 'string', roleArn: 'string', roleSessionName: 'string', roleSessionDurationSeconds: 'number', iamMfaToken: 'string' }),
]);
