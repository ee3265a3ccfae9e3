// `input` in a run of `mayfly run`: the person at the keyboard, or whoever pipes lines in, is asked, one question at a time.
// `submitter` restricts nobody here: who started the run owns it.
import type { Refused } from '../controller/controller.ts';
import type { RunAnswer, RunQuestion } from '../protocol/messages.ts';
import { plainLine } from './terminal-text.ts';
import type { TypedLines } from './typed-lines.ts';

export type AskPerson = (question: RunQuestion, withdrawn: AbortSignal) => Promise<RunAnswer | Refused>;

type Parameter = RunQuestion['parameters'][number];
type Answered = string | boolean;

/** Asks until `understand` makes something of what was typed. Throws an Unanswered. */
type Ask = <T>(prompt: string, understand: (typed: string) => T | null, advice: string) => Promise<T>;

/** A person would have got it by then; a program that says the same for ever never will. */
const mostTries = 20;

/** Why there is no answer. */
class Unanswered extends Error {}

export function personAt(lines: TypedLines, say: (text: string) => void, submitter: string): AskPerson {
  let last: Promise<unknown> = Promise.resolve();
  return (question, withdrawn) => {
    const turn = last.then(() => answer(question, withdrawn));
    last = turn.catch(() => {});
    return turn;
  };

  async function answer(question: RunQuestion, withdrawn: AbortSignal): Promise<RunAnswer | Refused> {
    // Given up while others were asked.
    if (withdrawn.aborted) return { refused: 'Nobody waits for an answer.' };
    const ask: Ask = async (prompt, understand, advice) => {
      for (let tries = 0; tries < mostTries; tries++) {
        say(prompt);
        const typed = await lines.next(withdrawn);
        if (typed === null) throw new Unanswered('the input has ended');
        const understood = understand(typed);
        if (understood !== null) return understood;
        say(`${advice}\n`);
      }
      throw new Unanswered(`${mostTries} lines that were no answer`);
    };
    try {
      if (!(await decide(question, ask))) return { kind: 'abort', submitter };
      const values: { name: string; value: Answered }[] = [];
      for (const parameter of question.parameters) values.push({ name: parameter.name, value: await valueOf(parameter, ask, say) });
      return { kind: 'proceed', submitter, values };
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      // Whoever is about to type would answer the next question with it.
      if (withdrawn.aborted) say('\n? The pipeline no longer waits for this answer.\n');
      return { refused: `Nobody can answer "${question.message}": ${error.message}. Answer when you are asked, pipe the answers in, or take them as parameters (\`mayfly run --param NAME=VALUE\`).` };
    }
  }
}

/** `no` is no, whatever a pipeline writes on its button. */
function decide({ message, ok }: RunQuestion, ask: Ask): Promise<boolean> {
  const go = plainLine(ok).trim() || 'Proceed';
  return ask(`\n? ${plainLine(message)}\n? ${go} or Abort: `, (typed) => {
    const word = typed.trim().toLowerCase();
    if (['abort', 'a', 'no', 'n'].includes(word)) return false;
    return [go.toLowerCase(), 'proceed', 'p', 'yes', 'y', 'ok'].includes(word) || null;
  }, `Type ${go} (or yes) to go on, Abort (or no) to stop.`);
}

function valueOf(parameter: Parameter, ask: Ask, say: (text: string) => void): Promise<Answered> {
  const { name, description, defaultValue, choices, kind } = parameter;
  if (description !== '') say(`? ${plainLine(description)}\n`);
  choices.forEach((choice, index) => say(`?   ${index + 1}) ${plainLine(choice)}\n`));
  const shown = kind === 'password' ? '' : ` [${plainLine(String(defaultValue))}]`;
  const advice = kind === 'boolean' ? 'Type true or false.' : `Type one of ${choices.map(plainLine).join(', ')}, or its number.`;
  return ask(`? ${plainLine(name)}${shown}: `, (typed) => (typed.trim() === '' ? defaultValue : understood(parameter, typed)), advice);
}

/** Null: it is none of what may be typed. */
function understood({ kind, choices }: Parameter, typed: string): Answered | null {
  const word = typed.trim();
  if (kind === 'boolean') {
    const isTrue = ['true', 'yes', 'y'].includes(word.toLowerCase());
    return isTrue || ['false', 'no', 'n'].includes(word.toLowerCase()) ? isTrue : null;
  }
  if (kind !== 'choice') return typed;
  return [typed, word].find((text) => choices.includes(text)) ?? choices[Number(word) - 1] ?? null;
}
