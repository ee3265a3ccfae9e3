// Reading and writing files of the workspace, as many steps do.

import { raise } from '../../run/thrown.ts';
import { resolvePath } from '../../run/paths.ts';
import { refusing } from '../refusing.ts';
import { requirePlace } from '../step.ts';
import type { StepContext } from '../step.ts';
import { decodeBytes, encodeText } from './encodings.ts';

/** Relative to the current directory. */
export async function readBytes(context: StepContext, path: string): Promise<Uint8Array> {
  const absolute = resolvePath(context.directory, path);
  const content = await context.host.readFile(requirePlace(context), absolute);
  return content ?? (context.host.isDry === true ? new Uint8Array() : raise('java.nio.file.NoSuchFileException', absolute));
}

export async function readText(context: StepContext, path: string, encoding: string | null = null): Promise<string> {
  return refusing(decodeBytes(await readBytes(context, path), encoding), context.caller);
}

export async function writeText(context: StepContext, path: string, text: string, encoding: string | null = null): Promise<void> {
  const bytes = await refusing(encodeText(text, encoding), context.caller);
  await context.host.writeFile(requirePlace(context), resolvePath(context.directory, path), bytes);
}

export async function fileIsThere(context: StepContext, path: string): Promise<boolean> {
  return (await context.host.fileKind(requirePlace(context), resolvePath(context.directory, path))) !== 'missing';
}
