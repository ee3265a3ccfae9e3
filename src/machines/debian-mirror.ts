// Where this machine's apt gets Debian from. Mayfly builds images from the same place, so that it works behind a
// company's mirror or proxy without a setting of its own, and no mirror's name stands in the sources.
import { exec } from '../lib/exec.ts';
import { MayflyError } from '../protocol/errors.ts';

/** The URI of the Debian archive (component main, not security or backports) that apt uses here. */
export async function debianMirror(options: { readonly signal?: AbortSignal } = {}): Promise<string> {
  const result = await exec('apt-get', ['indextargets', '--format', '$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)'], options);
  options.signal?.throwIfAborted();
  if (result.error) throw new MayflyError('requirement', 'apt-get is missing: Mayfly builds its images from Debian packages, so it needs a Debian machine.');
  const mirror = result.code === 0 ? mirrorAmong(result.stdout) : null;
  if (mirror === null) {
    throw new MayflyError('requirement',
      'apt knows no Debian archive on this machine. Add one to /etc/apt/sources.list.d, run `apt-get update`, and try again.');
  }
  return mirror;
}

/** Reads lines of `origin|codename|component|URI`. Side archives are partial, and a CD-ROM can't be read by others. */
export function mirrorAmong(indexTargets: string): string | null {
  for (const line of indexTargets.split('\n')) {
    const [origin, codename, component, uri] = line.trim().split('|');
    if (origin !== 'Debian' || component !== 'main' || !codename || !uri) continue;
    if (/-(security|updates|backports|backports-sloppy|proposed-updates)$/.test(codename)) continue;
    if (/^(https?|file|copy):/.test(uri)) return uri;
  }
  return null;
}

/** The proxy settings of this machine's apt as lines of an apt configuration; mmdebstrap does not read the machine's own. */
export async function aptProxySettings(options: { readonly signal?: AbortSignal } = {}): Promise<string[]> {
  const result = await exec('apt-config', ['dump', '--format', '%F "%v";%n'], options);
  options.signal?.throwIfAborted();
  return result.stdout.split('\n').filter((line) => /^Acquire::https?::(Proxy|[^ ]*::Proxy) ".+";$/i.test(line));
}
