// Steps that tell a file's digest, or compare it with what it should be.

import { perform } from '../../run/count.ts';
import { resolvePath } from '../../run/paths.ts';
import { digestHex } from '../../run/text/digests.ts';
import { failStep, raise } from '../../run/thrown.ts';
import { required, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition } from '../step.ts';

type Algorithm = 'MD5' | 'SHA1' | 'SHA-256';

const FILE = required('file', 'string', 'Path of the file.');

export function digestStep(name: string, algorithm: Algorithm): StepDefinition {
  return {
    name,
    doc: `The ${algorithm} digest of a file, in hexadecimal; null when there is no such file.`,
    parameters: [FILE],
    unnamedParameter: 'file',
    block: 'none',
    summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
    run: (parameters, context) => digestOf(stringParameter(parameters, 'file') ?? '', algorithm, context),
  };
}

export function verifyDigestStep(name: string, algorithm: Algorithm): StepDefinition {
  return {
    name,
    doc: `Fails unless a file has the ${algorithm} digest that is given.`,
    parameters: [FILE, required('hash', 'string', 'The digest in hexadecimal, in small letters or capitals.')],
    unnamedParameter: null,
    block: 'none',
    summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
    run: async (parameters, context) => {
      const file = stringParameter(parameters, 'file') ?? '';
      const expected = stringParameter(parameters, 'hash') ?? '';
      const actual = (await digestOf(file, algorithm, context)) ?? raise('java.io.FileNotFoundException', `File not found: ${file}`);
      return actual === expected.toLowerCase() || context.host.isDry === true
        ? null
        : failStep(`${algorithm} hash mismatch: expected: '${expected}', actual: '${actual}'`);
    },
  };
}

async function digestOf(file: string, algorithm: Algorithm, context: StepContext): Promise<string | null> {
  const content = await context.host.readFile(requirePlace(context), resolvePath(context.directory, file));
  const isMissing = content === null && context.host.isDry !== true;
  return isMissing ? null : perform(digestHex(algorithm, content ?? new Uint8Array()), context.caller);
}
