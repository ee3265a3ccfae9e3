// What `tools { … }` may hold: the type of a tool, and the name or version of an installation.

export const TOOL_TYPES: readonly string[] = ['ant', 'git', 'go', 'gradle', 'jdk', 'maven', 'nodejs'];

const PLUGIN_TOOL_TYPES: ReadonlySet<string> = new Set([
  'allure', 'android', 'ansible', 'cmake', 'conan', 'custom', 'customTool', 'dart', 'dependency-check', 'docker', 'dockerTool', 'dotnetsdk',
  'flutter', 'groovy', 'helm', 'jfrog', 'jgit', 'jgitapache', 'julia', 'kubectl', 'leiningen', 'msbuild', 'nvm', 'oc', 'packer', 'perl', 'pulumi',
  'python', 'ruby', 'rust', 'sbt', 'scala', 'snyk', 'sonarQube', 'sonarRunner', 'sonarScanner', 'swift', 'terraform', 'xcode',
]);

/** A class says its own type: `'hudson.plugins.sonar.SonarRunnerInstallation' 'x'`. */
export function isToolType(name: string): boolean {
  return TOOL_TYPES.includes(name) || PLUGIN_TOOL_TYPES.has(name) || name.includes('.');
}
