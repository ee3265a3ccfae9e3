import { required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { readBytes } from './file-access.ts';

export function digestStep(name: string, algorithm: 'SHA-1' | 'SHA-256'): StepDefinition {
  return {
    name,
    doc: `The ${algorithm} digest of a file, in hexadecimal.`,
    parameters: [required('file', 'string', 'Path of the file.')],
    unnamedParameter: 'file',
    block: 'none',
    summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
    run: async (parameters, context) => {
      const content = await readBytes(context, stringParameter(parameters, 'file') ?? '');
      const digest = await crypto.subtle.digest(algorithm, Uint8Array.from(content));
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
