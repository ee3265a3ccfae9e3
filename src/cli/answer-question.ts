// `input` in a run of `mayfly run`: the person at the keyboard, or whoever pipes lines in, is asked, one question at a time.
// `submitter` restricts nobody here: who started the run owns it.
import type { Refused } from '../controller/controller.ts';
import type { RunAnswer, RunQuestion } from '../protocol/messages.ts';
import { plainLine } from './terminal-text.ts';
import type { TypedLines } from './typed-lines.ts';

export type AskPerson = (question: RunQuestion, withdrawn: AbortSignal) => Promise<RunAnswer | Refused>;

type Parameter = RunQuestion['parameters'][number];
type Answered = string | boolean;

export function personAt(lines: TypedLines, say: (text: string) => void, submitter: string): AskPerson {
  let last: Promise<unknown> = Promise.resolve();
  return (question, withdrawn) => {
    const turn = last.then(() => answer(question, withdrawn));
    last = turn.catch(() => {});
    return turn;
  };

  async function answer(question: RunQuestion, withdrawn: AbortSignal): Promise<RunAnswer | Refused> {
    const ask = async (prompt: string): Promise<string | null> => {
      say(prompt);
      return (await lines.next(withdrawn))?.trim() ?? null;
    };
    const nobody: Refused = { refused: `Nobody can answer "${question.message}": the input has ended. Answer when you are asked, pipe the answers in, or take them as parameters (\`mayfly run --param NAME=VALUE\`).` };
    const decision = await decide(question, ask, say);
    if (decision === null) return nobody;
    if (!decision) return { kind: 'abort', submitter };
    const values: Record<string, Answered> = {};
    for (const parameter of question.parameters) {
      const value = await valueOf(parameter, ask, say);
      if (value === null) return nobody;
      Object.defineProperty(values, parameter.name, { value, enumerable: true });
    }
    return { kind: 'proceed', submitter, values };
  }
}

type Ask = (prompt: string) => Promise<string | null>;

async function decide({ message, ok }: RunQuestion, ask: Ask, say: (text: string) => void): Promise<boolean | null> {
  const go = plainLine(ok) || 'Proceed';
  for (let typed = await ask(`\n? ${plainLine(message)}\n? ${go} or Abort: `); typed !== null; typed = await ask('? ')) {
    const word = typed.toLowerCase();
    if ([go.toLowerCase(), 'proceed', 'p', 'yes', 'y', 'ok'].includes(word)) return true;
    if (['abort', 'a', 'no', 'n'].includes(word)) return false;
    say(`Type ${go} (or yes) to go on, Abort (or no) to stop.\n`);
  }
  return null;
}

async function valueOf(parameter: Parameter, ask: Ask, say: (text: string) => void): Promise<Answered | null> {
  const { name, description, defaultValue, choices, kind } = parameter;
  if (description !== '') say(`? ${plainLine(description)}\n`);
  choices.forEach((choice, index) => say(`?   ${index + 1}) ${plainLine(choice)}\n`));
  const shown = kind === 'password' ? '' : ` [${plainLine(String(defaultValue))}]`;
  const prompt = `? ${plainLine(name)}${shown}: `;
  for (let typed = await ask(prompt); typed !== null; typed = await ask(prompt)) {
    const value = typed === '' ? defaultValue : understood(parameter, typed);
    if (value !== null) return value;
    say(kind === 'boolean' ? 'Type true or false.\n' : `Type one of ${choices.map(plainLine).join(', ')}, or its number.\n`);
  }
  return null;
}

/** Null: it is none of what may be typed. */
function understood({ kind, choices }: Parameter, typed: string): Answered | null {
  if (kind === 'boolean') {
    const isTrue = ['true', 'yes', 'y'].includes(typed.toLowerCase());
    return isTrue || ['false', 'no', 'n'].includes(typed.toLowerCase()) ? isTrue : null;
  }
  if (kind !== 'choice') return typed;
  return choices.includes(typed) ? typed : (choices[Number(typed) - 1] ?? null);
}
