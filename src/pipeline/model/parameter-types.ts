// What `parameters { … }` may hold, in a pipeline and in `input`.

import { signature, signatureTable } from './signature.ts';
import type { Signature } from './signature.ts';

export const PARAMETER_TYPES: ReadonlyMap<string, Signature> = signatureTable([
  signature('booleanParam', null, { name: 'string!', defaultValue: 'boolean', description: 'string' }),
  signature('choice', null, { name: 'string!', choices: 'value!', description: 'string' }),
  signature('credentials', null, {
    name: 'string!',
    credentialType: 'value',
    defaultValue: 'string',
    description: 'string',
    required: 'boolean',
  }),
  signature('file', 'name', { name: 'string!', description: 'string' }),
  signature('password', null, { name: 'string!', defaultValue: 'string', description: 'string' }),
  signature('run', null, { name: 'string!', projectName: 'string', description: 'string', filter: 'string' }),
  signature('string', 'name', { name: 'string!', defaultValue: 'string', description: 'string', trim: 'boolean' }),
  signature('text', 'name', { name: 'string!', defaultValue: 'string', description: 'string', trim: 'boolean' }),
]);

/** Of plugins; Mayfly takes the value that a run was started with, whatever the form looked like. */
export const PLUGIN_PARAMETER_TYPES: ReadonlySet<string> = new Set([
  'activeChoice', 'activeChoiceHtml', 'activeChoiceParam', 'agentParameter', 'base64File', 'buildSelector', 'cascadeChoice', 'date',
  'editableChoice', 'extendedChoice', 'extendedChoiceParameter', 'extensibleChoice', 'gitParameter', 'hidden', 'imageTag',
  'jobParameter', 'label', 'listGitBranches', 'listSubversionTags', 'nodeParameter', 'nonStoredPassword', 'parameterSeparator',
  'persistentBoolean', 'persistentChoice', 'persistentString', 'persistentText', 'randomString', 'reactiveChoice',
  'reactiveReferenceParam', 'separator', 'stashedFile', 'validatingString',
]);
