// Every testdata/*.Jenkinsfile has an *.expected.txt: the diagnostics, or what a run through the in-memory host did.
// UPDATE=1 rewrites them; read the difference before you commit it.
//
// A Jenkinsfile talks to the host by its text: `exit N` is the exit code, `print TEXT` the standard output,
// `# abort` aborts the run, `# broken` fails as infrastructure; an image named `missing…` does not exist.
// testing/testdata-file.ts says what else a file may set up.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { interpret } from './interpret.ts';
import { createMemoryStepHost } from './memory-host/memory-step-host.ts';
import type { MemoryStepHost } from './memory-host/memory-step-host.ts';
import type { Program } from './model/program.ts';
import { printDiagnostic } from './print-diagnostic.ts';
import { HostError } from './step-host.ts';
import type { AgentRequest, ShellRequest, ShellResult } from './step-host.ts';
import { WORLD, librariesOf, readSections, readSetting } from './testing/testdata-file.ts';
import type { Section, Setting } from './testing/testdata-file.ts';
import { validate } from './validate.ts';
import { wantedImages } from './wanted-images.ts';

const folder = new URL('testdata/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.Jenkinsfile'));

for (const file of files) {
  test(`testdata/${file}`, async () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const expectedFile = new URL(file.replace(/\.Jenkinsfile$/, '.expected.txt'), folder);
    const actual = await describe(text);
    if (process.env['UPDATE'] === '1') {
      writeFileSync(expectedFile, actual);
    }
    assert.equal(actual, readFileSync(expectedFile, 'utf8'));
  });
}

test('every expected text has its Jenkinsfile', () => {
  const expected = readdirSync(folder).filter((name) => name.endsWith('.expected.txt'));
  assert.deepEqual(expected.map((name) => name.replace('.expected.txt', '.Jenkinsfile')), files);
});

async function describe(text: string): Promise<string> {
  const { jenkinsfile, sections } = readSections(text);
  const { source, program, pipeline, diagnostics } = validate(jenkinsfile);
  const problems = diagnostics.map((diagnostic) => printDiagnostic(source, diagnostic));
  const images = (pipeline === null ? [] : wantedImages(pipeline)).map(({ image, args }) => `wants ${image} ${args}`.trimEnd());
  const run = program === null ? [] : await describeRun(program, readSetting(jenkinsfile), sections);
  return `${[...problems, ...images, ...run].join('\n')}\n`;
}

async function describeRun(program: Program, setting: Setting, sections: readonly Section[]): Promise<string[]> {
  const abort = new AbortController();
  const host = createMemoryStepHost({
    allocate: refuseMissingImages,
    shell: (request) => answer(request, abort),
    repository: Object.fromEntries(sections.filter(({ library }) => library === null).map(({ path, text }) => [path, text])),
    libraries: librariesOf(sections),
    implicitLibraries: setting.implicit.map((name) => ({ name, version: null, retriever: null })),
    ...WORLD,
  });
  const environment = new Map([['BUILD_NUMBER', '7'], ['OUTER', 'outer'], ...setting.environment]);
  const options = { environment, parameters: setting.parameters, facts: { number: 7, project: 'org/demo', ...setting.facts }, signal: abort.signal };
  const outcome = await finish(() => interpret(program, host, options));
  assert.deepEqual(host.misuse(), []);
  return [...(setting.isOutline ? host.outline() : host.trace), ...describeEnvironment(host), outcome];
}

async function finish(run: () => ReturnType<typeof interpret>): Promise<string> {
  try {
    const { result, error } = await run();
    return `result ${result}${error === null ? '' : `: ${error}`}`;
  } catch (error) {
    assert.ok(error instanceof HostError);
    return `rejected: ${error.message}`;
  }
}

function refuseMissingImages(agent: AgentRequest): void {
  if (agent.kind === 'docker' && agent.image.startsWith('missing')) {
    throw new HostError('pipeline', `no such image: ${agent.image}`);
  }
}

function answer({ script, environment }: ShellRequest, abort: AbortController): Partial<ShellResult> {
  if (script.includes('# abort')) {
    abort.abort();
    throw new Error('the script was interrupted');
  }
  if (script.includes('# broken')) {
    throw new HostError('infrastructure', 'the machine is gone');
  }
  if (script.endsWith('exec ssh-agent -s')) {
    return { exitCode: 0, stdout: 'SSH_AUTH_SOCK=/tmp/agent; export SSH_AUTH_SOCK;\nSSH_AGENT_PID=7; export SSH_AGENT_PID;\n' };
  }
  const stdout = /print (.*)/.exec(script)?.[1]?.replaceAll(/\$(\w+)/g, (_, name: string) => environment.get(name) ?? '') ?? '';
  return { exitCode: Number(/exit (\d+)/.exec(script)?.[1] ?? 0), stdout: `${stdout}\n` };
}

/** Scripts that say `env` show the variables that they were given. */
function describeEnvironment(host: MemoryStepHost): string[] {
  return host.scripts
    .filter(({ script }) => script === 'env')
    .map(({ node, environment }) => `environment of ${node}: ${Array.from(environment, ([name, value]) => `${name}=${value}`).sort().join(' ')}`);
}
