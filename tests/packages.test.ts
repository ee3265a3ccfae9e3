// The packages that Mayfly brings along: exact, explained, and none that runs a program when it is installed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkExactVersions, checkInstalledScripts, checkLockfileScripts } from './tidy/package-rules.ts';
import type { Lockfile, Manifest } from './tidy/package-rules.ts';
import { checkPackagesExplained } from './tidy/document-rules.ts';
import { readIfPresent, root } from './tidy/repository.ts';

const manifest = JSON.parse(readIfPresent('package.json') ?? '') as Manifest;
const lockfile = JSON.parse(readIfPresent('package-lock.json') ?? '') as Lockfile;
const architecture = readIfPresent('ARCHITECTURE.md');

test('versions in package.json are exact', () => {
  assert.deepEqual(checkExactVersions(manifest), []);
});

test('no package needs an install script, says the lockfile', () => {
  assert.ok(Object.keys(lockfile.packages).length > 1, 'an empty lockfile proves nothing');
  assert.deepEqual(checkLockfileScripts(lockfile), []);
});

test('no installed package has an install script, whatever the lockfile says', () => {
  const installed = Object.keys(lockfile.packages)
    .filter((path) => path !== '' && existsSync(join(root, path, 'package.json')))
    .map((path) => ({
      path,
      manifest: JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest,
      hasBindingGyp: existsSync(join(root, path, 'binding.gyp')),
    }));
  assert.ok(installed.length > 1, 'no installed package was found: run "npm ci --ignore-scripts"');
  assert.deepEqual(checkInstalledScripts(installed), []);
});

test('ARCHITECTURE.md says what each dependency is for', { skip: architecture === null && 'ARCHITECTURE.md is not written yet' }, () => {
  const names = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies].flatMap((group) => Object.keys(group ?? {}));
  assert.deepEqual(checkPackagesExplained(architecture ?? '', names), []);
});
