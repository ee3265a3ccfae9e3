import type { GuestMessage } from '../protocol/messages.ts';
import type { Machine } from './machine.ts';

export async function prepareImage(_machine: Machine, _message: { readonly image: string; readonly archiveBytes: number }): Promise<GuestMessage> {
  return { kind: 'prepare-failed', message: 'This machine has no Docker Engine.' };
}
