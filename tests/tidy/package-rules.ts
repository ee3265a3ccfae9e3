// Rules about package.json, the lockfile and what is installed. An install script is a stranger's program that runs
// with our rights on every developer's machine; our launcher installs with --ignore-scripts, so it would not run anyway.

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean; readonly resolved?: string; readonly integrity?: string }>>;
}

export interface InstalledPackage {
  readonly path: string;
  readonly manifest: Manifest;
  /** npm builds such a package on its own account, without a script in its manifest. */
  readonly hasBindingGyp: boolean;
}

export function checkExactVersions(manifest: Manifest): string[] {
  return [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies]
    .flatMap((group) => Object.entries(group ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: "${name}" is "${version}": write one exact version, so that everybody runs the same`);
}

export function checkLockfileScripts(lockfile: Lockfile): string[] {
  return Object.entries(lockfile.packages).flatMap(([path, entry]) => [
    ...(entry.hasInstallScript === true ? [`${path}: has an install script. Choose a package without one, or an older version that had none`] : []),
    ...(path !== '' && entry.integrity === undefined ? [`${path}: has no integrity in package-lock.json. Install it from the registry, by an exact version`] : []),
  ]);
}

const installHooks = ['preinstall', 'install', 'postinstall'];

export function checkInstalledScripts(installed: readonly InstalledPackage[]): string[] {
  return installed.flatMap(({ path, manifest, hasBindingGyp }) => {
    const hook = installHooks.find((name) => manifest.scripts?.[name] !== undefined) ?? (hasBindingGyp ? 'binding.gyp' : undefined);
    return hook === undefined ? [] : [`${path}: runs "${hook}" when it is installed. Choose a package without an install script`];
  });
}
