// What readJSON, readYaml and their kin have in common: they read a file, or a text that is given.

import { raise } from '../../run/thrown.ts';
import { readText } from '../files/file-access.ts';
import { resolvePath } from '../../run/paths.ts';
import { optional, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepParameters } from '../step.ts';

export const FILE_OR_TEXT = [optional('file', 'string', 'Path of the file.'), optional('text', 'text', 'The text itself, instead of a file.')];

export async function readFileOrText(step: string, parameters: StepParameters, context: StepContext, encoding: string | null = null): Promise<string> {
  const file = stringParameter(parameters, 'file');
  const text = stringParameter(parameters, 'text');
  if (file !== null && text !== null) {
    raise('java.lang.IllegalArgumentException', `At most one of file or text must be provided to ${step}.`);
  }
  if (file === null && text === null) {
    raise('java.lang.IllegalArgumentException', missingArgument(step));
  }
  return file === null ? (text ?? '') : readExisting(file, context, encoding);
}

export async function readExisting(file: string, context: StepContext, encoding: string | null = null): Promise<string> {
  const path = resolvePath(context.directory, file);
  const kind = await context.host.fileKind(requirePlace(context), path);
  if (kind !== 'file' && context.host.isDry !== true) {
    raise('java.io.FileNotFoundException', kind === 'missing' ? `${path} does not exist.` : `${path} is a directory.`);
  }
  return readText(context, file, encoding);
}

export function missingArgument(step: string): string {
  return `At least one of file or text needs to be provided to ${step}.`;
}
