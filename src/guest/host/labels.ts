// Label expressions: `linux && (amd64 || arm64) && !gpu`, as https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/ has them.
import { arch } from 'node:os';
import { HostError } from '../../pipeline/step-host.ts';

/** Longer ones are a mistake, and would only be recursed into. */
const maxTokens = 200;

/** What Debian, the kernel and Docker call the processor. */
const architectures: ReadonlyMap<string, readonly string[]> = new Map([
  ['x64', ['amd64', 'x86_64']],
  ['arm64', ['arm64', 'aarch64']],
]);

/** `mayfly` is the machine's name. */
export function machineLabels(hasDocker: boolean, given: readonly string[]): string[] {
  return [...new Set(['mayfly', 'linux', ...(hasDocker ? ['docker'] : []), ...(architectures.get(arch()) ?? [arch()]), ...given])];
}

/** Throws a HostError when the machine does not have what the expression asks for. */
export function requireLabels(expression: string, labels: readonly string[]): void {
  const tokens = expression.match(/"[^"]*"|&&|\|\||->|<->|[()!]|[^\s()!&|"]+|./gsu)?.filter((token) => token.trim() !== '') ?? [];
  if (tokens.length > maxTokens) throw new HostError('pipeline', `The label expression ${JSON.stringify(expression.slice(0, 100))}… is too long.`);
  if (new LabelExpression(tokens, labels, expression).evaluate()) return;
  const windows = tokens.find((token) => /^(?:win|windows)\d*(?:$|[-_])|^windows/i.test(token));
  if (windows !== undefined) throw new HostError('pipeline', `There is no machine with the label "${expression}": Mayfly's machines run Linux.`);
  throw new HostError(
    'pipeline',
    `There is no machine with the label "${expression}". Machines here have the labels ${labels.join(', ')}; \`mayfly run --label NAME\` gives this run's machine another one.`,
  );
}

/** or := and ('||' and)*, and := not ('&&' not)*, not := '!' not | '(' or ')' | label */
class LabelExpression {
  readonly #tokens: readonly string[];
  readonly #labels: readonly string[];
  readonly #text: string;
  #at = 0;

  constructor(tokens: readonly string[], labels: readonly string[], text: string) {
    this.#tokens = tokens;
    this.#labels = labels;
    this.#text = text;
  }

  evaluate(): boolean {
    const value = this.#or();
    return this.#at === this.#tokens.length ? value : this.#invalid();
  }

  #or(): boolean {
    let value = this.#and();
    // Both sides are read in any case: what is wrong in them is wrong.
    while (this.#takes('||')) value = this.#and() || value;
    return value;
  }

  #and(): boolean {
    let value = this.#not();
    while (this.#takes('&&')) value = this.#not() && value;
    return value;
  }

  #not(): boolean {
    if (this.#takes('!')) return !this.#not();
    if (this.#takes('(')) {
      const value = this.#or();
      return this.#takes(')') ? value : this.#invalid();
    }
    const label = this.#tokens[this.#at++];
    if (label === undefined || /^(?:&&|\|\||->|<->|[()&|])$/.test(label)) return this.#invalid();
    return this.#labels.includes(label.replace(/^"(.*)"$/s, '$1'));
  }

  #takes(token: string): boolean {
    const isNext = this.#tokens[this.#at] === token;
    if (isNext) this.#at += 1;
    return isNext;
  }

  #invalid(): never {
    throw new HostError('pipeline', `The label expression "${this.#text}" can't be read: write labels with &&, ||, ! and parentheses.`);
  }
}
