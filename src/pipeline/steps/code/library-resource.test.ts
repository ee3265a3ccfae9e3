import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../../interpret.ts';
import { createMemoryStepHost } from '../../memory-host/memory-step-host.ts';
import { validate } from '../../validate.ts';

const FILES = {
  'vars/unused.groovy': '',
  'resources/icons/mark.bin': Uint8Array.of(0x89, 0x50, 0x00, 0xff),
  'resources/old.txt': Uint8Array.of(0x67, 0x72, 0xfc, 0x6e),
  'resources/new.txt': 'grün',
};

async function echoed(expression: string): Promise<string> {
  const { program } = validate(`echo ${expression}`);
  const host = createMemoryStepHost({ libraries: { shared: FILES }, implicitLibraries: [{ name: 'shared', version: null, retriever: null }] });
  const { error } = await interpret(program ?? assert.fail(), host);
  return error ?? host.trace.findLast((line) => line.trimStart().startsWith('log '))?.trim().slice('log '.length) ?? '';
}

test('a resource is read in the encoding that is asked for, and whatever its bytes are as Base64', async () => {
  assert.equal(await echoed("libraryResource(resource: 'icons/mark.bin', encoding: 'Base64')"), 'iVAA/w==');
  assert.equal(await echoed("libraryResource(resource: 'new.txt', encoding: 'Base64')"), 'Z3LDvG4=');
  assert.equal(await echoed("libraryResource('new.txt')"), 'grün');
  assert.equal(await echoed("libraryResource(resource: 'old.txt', encoding: 'ISO-8859-1')"), 'grün');
  assert.match(await echoed("libraryResource('vars/x.groovy')"), /No such library resource vars\/x\.groovy could be found/);
});
