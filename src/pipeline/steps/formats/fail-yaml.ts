// How reading and writing YAML fail.

import { raise } from '../../run/thrown.ts';

/** Deeper than anything that people write; to read deeper texts takes quadratic time. */
const MAX_DEPTH = 200;

export const TOO_DEEP = `nested more than ${MAX_DEPTH} levels deep`;

export function failYaml(problem: string): never {
  return raise('org.yaml.snakeyaml.error.YAMLException', `YAML: ${problem}`);
}

export function checkYamlDepth(depth: number): void {
  if (depth > MAX_DEPTH) {
    failYaml(TOO_DEEP);
  }
}
