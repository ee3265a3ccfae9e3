// Documents that say what the code does not do are worse than none: what a machine can compare, it compares.
import type { SourceFile } from './source.ts';

/** ARCHITECTURE.md shows the import table exactly as tests/tidy/import-table.ts renders it. */
export function checkArchitectureTable(architecture: string, rendered: string): string[] {
  if (architecture.includes(rendered)) return [];
  return [`ARCHITECTURE.md does not show the import table of tests/tidy/import-table.ts. Put this there:\n\n${rendered}\n`];
}

/** Every package that we depend on stands in ARCHITECTURE.md, in backquotes, on a line that says why. */
export function checkPackagesExplained(architecture: string, names: readonly string[]): string[] {
  return names
    .filter((name) => !architecture.split('\n').some((line) => line.includes(`\`${name}\``) && line.length > name.length + 20))
    .map((name) => `ARCHITECTURE.md has no line on the dependency \`${name}\`: say what it is for and why we do not write it ourselves`);
}

/** What stands for any file. */
const samples = ['X.ts', 'X.test.ts', 'index.ts'];

/** Every TypeScript file that a document names in backquotes is there, in whatever folder; a `*` stands for any part of a name. */
export function checkNamedFiles(documents: readonly SourceFile[], paths: readonly string[]): string[] {
  return documents.flatMap((document) => {
    const names = new Set([...document.text.matchAll(/`([\w./*-]+\w\.ts)`/g)].map(([, name = '']) => name).filter((name) => !samples.includes(name)));
    return [...names].flatMap((name) => {
      const pattern = new RegExp(`(?:^|/)${name.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
      return paths.some((path) => pattern.test(path)) ? [] : [`${document.path}: there is no file ${name}: name the one that does this today`];
    });
  });
}

/** Relative links and images of Markdown files lead somewhere. */
export function checkLinks(documents: readonly SourceFile[], exists: (path: string) => boolean): string[] {
  return documents.flatMap((document) => [...document.text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\((?<target>[^)\s]+)\)/g)].flatMap((match) => {
    const target = (match.groups?.['target'] ?? '').replace(/#.*$/, '');
    if (target === '' || /^[a-z]+:/.test(target)) return [];
    const path = new URL(target, `file:///${document.path}`).pathname.slice(1);
    return exists(decodeURIComponent(path)) ? [] : [`${document.path}: the link to ${target} leads nowhere`];
  }));
}
