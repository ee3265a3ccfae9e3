// What a plan of system-packages.ts is made of, and the same as text for a shell: for people who may do what Mayfly may
// not. What is printed can be pasted.

export type PackageStep =
  /**
   * `mayFail`: a broken third-party source makes `apt-get update` fail, and the installation may still work. `asks`: it
   * wants the terminal for itself.
   */
  | { readonly kind: 'run'; readonly line: string; readonly argv: readonly string[]; readonly mayFail: boolean; readonly asks?: true }
  | { readonly kind: 'add-source'; readonly line: string; readonly path: string; readonly suite: string; readonly codename: string; readonly prefix: readonly string[] };

/** `mirror`: null when apt does not know it yet; then the text has the shell ask, after the update that stands before it. */
export function stepsByHand(steps: readonly PackageStep[], mirror: string | null): string[] {
  return steps.map((step) => {
    if (step.kind === 'run') return step.line;
    const tee = `${step.prefix.length > 0 ? 'sudo ' : ''}tee ${step.path} >/dev/null`;
    if (mirror !== null) return `${tee} <<'EOF'\n${backportsSource(mirror, step.suite)}EOF`;
    const ask = `$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Codename: ${step.codename}' 'Component: main' | head -n 1)`;
    return `${tee} <<EOF\n${backportsSource(ask, step.suite)}EOF`;
  });
}

/** In apt's deb822 format. The keyring is the one that Debian's own sources use. */
export function backportsSource(mirror: string, suite: string): string {
  return [
    '# Written by Mayfly: QEMU 8.2 or newer. Nothing comes from here unless it is asked for by name.',
    'Types: deb', `URIs: ${mirror}`, `Suites: ${suite}`, 'Components: main', 'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg', '',
  ].join('\n');
}
