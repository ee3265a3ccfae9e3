// What a call may be given. Steps, options, parameters, triggers and conditions of `when` all are calls, and one
// check (rules/check-arguments.ts) serves them all.

/** `text` takes anything and turns it into a string; `value` takes anything as it is. */
export type ParameterType = 'string' | 'boolean' | 'number' | 'text' | 'value';

export interface ParameterSignature {
  readonly name: string;
  readonly type: ParameterType;
  readonly required: boolean;
  /** The texts that it may be; any when there are none. */
  readonly words?: readonly string[];
}

export interface Signature {
  readonly name: string;
  readonly parameters: readonly ParameterSignature[];
  /** The parameter that an argument without a name sets. */
  readonly unnamedParameter: string | null;
  /** Takes named arguments beyond `parameters`. */
  readonly takesAnyName?: boolean;
}

/** `signature('cron', 'spec', { spec: 'string!' })`; the exclamation mark makes a parameter required. A list holds the texts that it may be. */
export function signature(
  name: string,
  unnamedParameter: string | null,
  types: Readonly<Record<string, ParameterType | `${ParameterType}!` | readonly string[]>>,
): Signature {
  const parameters = Object.entries(types).map(([parameter, type]): ParameterSignature =>
    typeof type === 'string'
      ? { name: parameter, type: type.replace('!', '') as ParameterType, required: type.endsWith('!') }
      : { name: parameter, type: 'string', required: false, words: type },
  );
  return { name, parameters, unnamedParameter };
}

/** By name. */
export function signatureTable(signatures: readonly Signature[]): ReadonlyMap<string, Signature> {
  return new Map(signatures.map((each) => [each.name, each]));
}
