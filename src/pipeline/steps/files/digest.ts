import { encodeHex } from '../../run/text/base64.ts';
import { digest } from '../../run/text/digests.ts';
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
      return encodeHex(digest(algorithm, content));
    },
  };
}
