// `tools` and `tool`: looked up where the steps run, in the image or on the machine. Which version it is, whoever made the
// image has decided; a name such as `jdk-21` only says what kind of tool is meant.
import type { InstalledTool, Place } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { asGuestPlace } from './host-context.ts';

interface KnownTool {
  /** Of Jenkins' `tools` directive. */
  readonly types: readonly string[];
  /** Names that people give such tools. */
  readonly name: RegExp;
  readonly program: string;
  /** Variables that hold the home directory, looked at first. */
  readonly variables: readonly string[];
  /** `PATH+MAVEN` */
  readonly pathName: string;
}

const knownTools: readonly KnownTool[] = [
  { types: ['maven', 'hudson.tasks.Maven$MavenInstallation'], name: /^m(?:aven|vn|\d)/i, program: 'mvn', variables: ['MAVEN_HOME', 'M2_HOME'], pathName: 'MAVEN' },
  { types: ['jdk', 'hudson.model.JDK'], name: /jdk|java|jre|temurin|zulu|corretto/i, program: 'javac', variables: ['JAVA_HOME'], pathName: 'JDK' },
  { types: ['gradle', 'hudson.plugins.gradle.GradleInstallation'], name: /gradle/i, program: 'gradle', variables: ['GRADLE_HOME'], pathName: 'GRADLE' },
  { types: ['nodejs', 'jenkins.plugins.nodejs.tools.NodeJSInstallation'], name: /node/i, program: 'node', variables: ['NODEJS_HOME'], pathName: 'NODEJS' },
  { types: ['go', 'org.jenkinsci.plugins.golang.GolangInstallation'], name: /^go/i, program: 'go', variables: ['GOROOT'], pathName: 'GO' },
  { types: ['ant', 'hudson.tasks.Ant$AntInstallation'], name: /^(?:apache-)?ant/i, program: 'ant', variables: ['ANT_HOME'], pathName: 'ANT' },
  { types: ['git', 'hudson.plugins.git.GitTool'], name: /^(?:git|default)/i, program: 'git', variables: [], pathName: 'GIT' },
  { types: ['dockerTool', 'docker', 'org.jenkinsci.plugins.docker.commons.tools.DockerTool'], name: /^docker/i, program: 'docker', variables: [], pathName: 'DOCKER' },
];

/** What a lookup prints is short. */
const maxAnswer = 16 * 1024;

export async function findTool(place: Place, type: string | null, name: string): Promise<InstalledTool> {
  const wanted = knownTools.find(({ types }) => type !== null && types.includes(type)) ?? (type === null ? knownTools.find((tool) => tool.name.test(name)) : undefined);
  const found = await lookUp(place, knownTools);
  const home = wanted === undefined ? undefined : found.get(wanted.program);
  if (wanted === undefined || home === undefined) {
    const there = knownTools.filter(({ program }) => found.has(program)).map(({ types, program }) => `${types[0]} (${String(found.get(program))})`);
    throw new HostError('pipeline', `No tool named ${name} found${type === null ? '' : ` of type ${type}`}. Here are ${there.join(', ') || 'none of those that Mayfly knows'}; use an image that has it.`);
  }
  // A program in /usr/bin has no home of its own, and its directory is in PATH anyway.
  const isShared = home === '/usr' || home === '/usr/local' || home === '/';
  return { home, environment: new Map([...wanted.variables.map((variable): [string, string] => [variable, home]), ...(isShared ? [] : [[`PATH+${wanted.pathName}`, `${home}/bin`] as [string, string]])]) };
}

/** Home directories by program. One script for all of them: what is not found is to be said with what is there. */
async function lookUp(place: Place, tools: readonly KnownTool[]): Promise<ReadonlyMap<string, string>> {
  const lines = tools.map(({ program, variables }) => {
    const homes = variables.map((variable) => `"\${${variable}:-}"`).join(' ');
    const wellKnown = program === 'javac' ? ' /usr/lib/jvm/default-java /usr/lib/jvm/default-jvm /opt/java/openjdk' : program === 'go' ? ' /usr/local/go' : '';
    return `look ${program} ${homes}${wellKnown}`;
  });
  const script = `#!/bin/sh
look() {
  program=$1
  shift
  for home; do
    if [ -n "$home" ] && [ -x "$home/bin/$program" ]; then echo "$program $home"; return; fi
  done
  path=$(command -v "$program") || return
  path=$(readlink -f "$path" 2>/dev/null || echo "$path")
  home=\${path%/bin/*}
  echo "$program \${home:-/}"
}
${lines.join('\n')}
`;
  let answer = '';
  const runner = await asGuestPlace(place).runner();
  const add = (bytes: Buffer): void => {
    answer = (answer + bytes.toString()).slice(0, maxAnswer);
  };
  await runner.run({ script, cwd: '/', environment: new Map(), onStdout: add, onOutput: () => {} }, new AbortController().signal);
  return new Map(answer.split('\n').filter((line) => line.includes(' ')).map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
