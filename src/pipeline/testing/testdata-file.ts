// A file of testdata: a Jenkinsfile that begins with what the run is given, and may be followed by other files.
//
//   // previous: FAILURE           the result of the run before
//   // branch: main, tag: v1.0, change: 12 → main
//   // param: NAME=value           repeated
//   // env: NAME=value             repeated
//   // cause: TimerTrigger, user: ada
//   // commit: message | path, path
//   // implicit: lib               a library that loads by itself
//   // outline: why               branches are told one after the other, so that their interleaving does not count
//   ///// src/App.java             a file of the repository
//   ///// lib@1.0: vars/x.groovy   a file of a shared library

import type { Commit, RunFacts } from '../run/run-state.ts';
import { RESULTS } from '../step-host.ts';
import type { MemoryStepHostOptions } from '../memory-host/memory-options.ts';

export interface Section {
  /** Null: the repository. */
  readonly library: string | null;
  readonly path: string;
  readonly text: string;
}

export interface Setting {
  readonly environment: readonly (readonly [string, string])[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly facts: Partial<RunFacts>;
  readonly implicit: readonly string[];
  readonly isOutline: boolean;
}

/** What every file finds in the world outside. */
export const WORLD: MemoryStepHostOptions = {
  credentials: {
    token: { kind: 'text', secret: 'sesame' },
    login: { kind: 'username-password', username: 'ada', password: 'lovelace' },
    principal: { kind: 'azure', subscriptionId: 'sub', clientId: 'client', clientSecret: 'azure-secret', tenantId: 'tenant' },
    key: { kind: 'ssh-key', username: 'git', privateKey: 'PRIVATE', passphrase: 'phrase' },
    store: { kind: 'certificate', keystore: new TextEncoder().encode('KEYS'), password: 'open' },
    settings: { kind: 'file', name: 'settings.xml', content: new TextEncoder().encode('<settings/>') },
  },
  inputs: {
    yes: { kind: 'proceed', submitter: 'ada', values: new Map() },
    no: { kind: 'abort', submitter: 'ada' },
  },
  builds: { 'other/job': { result: 'SUCCESS', number: 3 }, 'other/broken': { result: 'FAILURE', number: 4 } },
  resources: { printers: ['printer-1', 'printer-2'] },
  tools: {
    M3: { home: '/opt/maven', environment: new Map([['PATH+MAVEN', '/opt/maven/bin'], ['M2_HOME', '/opt/maven']]) },
    jdk21: { home: '/opt/jdk', environment: new Map([['JAVA_HOME', '/opt/jdk'], ['PATH+JDK', '/opt/jdk/bin']]) },
  },
  checkoutVariables: { GIT_COMMIT: '1234567890abcdef', GIT_BRANCH: 'main', GIT_URL: 'https://example.org/demo.git' },
};

export function readSections(text: string): { jenkinsfile: string; sections: Section[] } {
  const [jenkinsfile = '', ...others] = text.split(/^\/{5} /m);
  const sections = others.map((section) => {
    const end = section.indexOf('\n');
    const title = section.slice(0, end).trim();
    const [, library = null, path = title] = /^([^:]+): (.*)$/.exec(title) ?? [];
    return { library, path, text: section.slice(end + 1) };
  });
  return { jenkinsfile, sections };
}

export function librariesOf(sections: readonly Section[]): Record<string, Record<string, string>> {
  const libraries: Record<string, Record<string, string>> = {};
  for (const { library, path, text } of sections) {
    if (library !== null) {
      libraries[library] = { ...libraries[library], [path]: text };
    }
  }
  return libraries;
}

export function readSetting(text: string): Setting {
  const lines = text.split('\n').map((line) => /^\/\/ (\w+): (.*)$/.exec(line)).filter((match) => match !== null);
  const values = (name: string): string[] => lines.filter(([, found]) => found === name).map(([, , value = '']) => value);
  const [branch] = values('branch');
  const [tag] = values('tag');
  const [change] = values('change');
  const environment = values('env').map(readPair);
  const place = [
    ...(branch === undefined ? [] : [['BRANCH_NAME', branch] as const]),
    ...(tag === undefined ? [] : [['TAG_NAME', tag] as const]),
    ...(change === undefined ? [] : changeVariables(change)),
  ];
  return { environment: [...place, ...environment], parameters: new Map(values('param').map(readPair)), facts: readFacts(values), implicit: values('implicit'), isOutline: values('outline').length > 0 };
}

function readPair(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** `12 → main` */
function changeVariables(text: string): (readonly [string, string])[] {
  const [id = '', target = 'main'] = text.split(' → ');
  return [['BRANCH_NAME', `PR-${id}`], ['CHANGE_ID', id], ['CHANGE_TARGET', target], ['CHANGE_AUTHOR', 'ada'], ['CHANGE_TITLE', 'A change']];
}

function readFacts(values: (name: string) => string[]): Partial<RunFacts> {
  const [previous] = values('previous');
  const result = RESULTS.find((each) => each === previous);
  const causes = values('cause').map((text) => {
    const [kind = '', user] = text.split(', user: ');
    return { kind, description: `Started by ${user ?? kind}`, user: user ?? null };
  });
  return { previousResult: result ?? null, causes, commits: values('commit').map(readCommit) };
}

function readCommit(text: string, index: number): Commit {
  const [message = '', paths = ''] = text.replaceAll('\\n', '\n').split(' | ');
  const files = paths.split(', ').filter((path) => path !== '').map((path) => ({ path, kind: 'edit' as const }));
  return { id: `c${index + 1}`, message, author: 'ada', timestampMs: 0, files };
}
