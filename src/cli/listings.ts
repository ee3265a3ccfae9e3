// `mayfly images`, `templates`, `machines`: what there is, as a table for people or one JSON object a line.
import type { Cleaned, Controller } from '../controller/controller.ts';

type Write = (text: string) => void;

export async function listImages(controller: Controller, json: boolean, write: Write): Promise<void> {
  const images = await controller.images();
  if (json) { for (const image of images) write(`${JSON.stringify(image)}\n`); return; }
  table(write, ['NAME', 'ARCHITECTURE', 'SIZE', 'ADDED', ''], images.map(({ name, architecture, bytes, addedMs, standIn }) =>
    [name, architecture, megabytes(bytes), when(addedMs), standIn === null ? '' : 'stand-in made from Debian packages']),
  'No image was added yet. Add one with: mayfly images add NAME ARCHIVE');
}

export async function listTemplates(controller: Controller, json: boolean, write: Write): Promise<void> {
  const templates = await controller.templates();
  if (json) { for (const template of templates) write(`${JSON.stringify(template)}\n`); return; }
  table(write, ['TEMPLATE', 'FOR', 'SIZE', 'MADE'], templates.map(({ key, title, bytes, createdMs }) => [key, title, megabytes(bytes), when(createdMs)]),
    'There is no template yet; the first run makes them.');
}

export async function listMachines(controller: Controller, json: boolean, write: Write): Promise<void> {
  const machines = await controller.machines();
  if (json) { for (const machine of machines) write(`${JSON.stringify(machine)}\n`); return; }
  table(write, ['MACHINE', 'TEMPLATE', 'SINCE', ''], machines.map(({ id, template, createdMs, owned }) =>
    [id, template ?? '(booting)', when(createdMs), owned ? '' : 'left by a crash; the next run, or mayfly clean, removes it']),
  'No machine is running.');
}

export function printCleaned({ machines, removed }: Cleaned, write: Write): void {
  if (machines > 0) write(`Ended ${machines} ${machines === 1 ? 'machine' : 'machines'} that a crash had left.\n`);
  table(write, ['REMOVED', 'SIZE'], removed.map(({ what, bytes }) => [what, megabytes(bytes)]), 'There was nothing to remove.');
  if (removed.length > 0) write(`${megabytes(removed.reduce((sum, { bytes }) => sum + bytes, 0))} are free again.\n`);
}

function table(write: Write, head: readonly string[], rows: readonly (readonly string[])[], empty: string): void {
  if (rows.length === 0) { write(`${empty}\n`); return; }
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

function when(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ');
}
