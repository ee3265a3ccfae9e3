// Shows a run while it runs: stages and steps as headings, the log as it comes, and at last what became of it.
// Two forms: for people, and JSON, one object a line.
import type { RunObserver, RunOutcome } from '../controller/controller.ts';
import type { RunEvent } from '../protocol/messages.ts';
import { BranchLabels } from './branch-labels.ts';
import { plainLine, plainText, terminalText } from './terminal-text.ts';
import type { TextFilter } from './terminal-text.ts';

export interface RunView extends RunObserver {
  outcome(outcome: RunOutcome, times: RunTimes): void;
}

export interface RunTimes {
  /** Of the run itself, from its machine's making to its end. */
  readonly runMs: number;
  /** Of what had to be made before it, templates and stand-ins: next to nothing when they are there. */
  readonly preparationMs: number;
}

/** What is worth a word to somebody who waited. */
const noticeableMs = 1000;

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';
const codes: Record<Style, number> = { bold: 1, dim: 2, green: 32, red: 31, yellow: 33 };

/** `write` may return false for "wait"; `drained` then resolves when there is room. */
export interface Output {
  write(text: string): boolean;
  drained(): Promise<void>;
  readonly colours: boolean;
}

export function humanView(output: Output): RunView {
  const paint = (style: Style, text: string): string => (output.colours ? `\u001B[${codes[style]}m${text}\u001B[0m` : text);
  const filters = new Map<number, TextFilter>();
  const branches = new BranchLabels();
  let lineOpen = false;
  const line = (text: string): void => {
    output.write(`${lineOpen ? '\n' : ''}${text}\n`);
    lineOpen = false;
  };
  return {
    event(event) {
      if (!('parent' in event)) filters.delete(event.id);
      // Before its end is told: the beginning of a line that never ended.
      for (const rest of branches.event(event)) line(rest);
      const heading = headingOf(event, branches.name(event.id), paint);
      if (heading !== null) line(`${branches.headingPrefix(event)}${heading}`);
      branches.forget(event);
    },
    async log(node, bytes) {
      const filter = filters.get(node) ?? terminalText();
      filters.set(node, filter);
      const shown = branches.lines(node, filter.push(bytes));
      if (shown === '') return;
      const isWhole = branches.prefix(node) !== '';
      const text = lineOpen && isWhole ? `\n${shown}` : shown;
      lineOpen = !text.endsWith('\n');
      if (!output.write(text)) await output.drained();
    },
    notice: (text) => line(paint('yellow', `! ${plainText(text)}`)),
    described: (displayName, description) => {
      const told = [displayName, description].filter((text) => text !== null);
      if (told.length > 0) line(paint('dim', `  This run: ${plainText(told.join(' – '))}`));
    },
    outcome(outcome, { runMs, preparationMs }) {
      const before = preparationMs < noticeableMs ? '' : ` (making its template took ${inSeconds(preparationMs)} before that)`;
      const seconds = `${inSeconds(runMs)}${before}`;
      if (outcome.kind === 'succeeded') { line(paint('green', `✔ succeeded in ${seconds}`)); return; }
      if (outcome.error) line(plainText(outcome.error));
      line(paint(outcome.kind === 'unstable' ? 'yellow' : 'red', `✖ ${outcome.kind.replace('-', ' ')} after ${seconds}`));
    },
  };
}

/** Null for what is not worth a line. */
function headingOf(event: RunEvent, name: string, paint: (style: Style, text: string) => string): string | null {
  switch (event.kind) {
    case 'stage-started':
      return paint('bold', `▶ ${plainLine(event.name)}`);
    case 'branch-started':
      return paint('bold', `⑂ ${plainLine(event.name)}`);
    case 'step-started':
      return paint('dim', `  ${plainLine(event.name)} ${plainLine(event.summary)}`.trimEnd());
    case 'stage-ended':
    case 'branch-ended':
      return endOf(event, name, paint);
    default:
      return null;
  }
}

function endOf(event: Extract<RunEvent, { kind: 'stage-ended' | 'branch-ended' }>, name: string, paint: (style: Style, text: string) => string): string | null {
  const { result, error } = event;
  if (event.kind === 'stage-ended' && event.skipped) return paint('dim', `  ${name}: skipped`);
  if (result === 'SUCCESS') return null;
  if (result === 'NOT_BUILT') return paint('dim', `  ${name}: not built`);
  return paint(result === 'UNSTABLE' ? 'yellow' : 'red', `✖ ${name}: ${result.toLowerCase()}`) + (error ? ` – ${plainText(error)}` : '');
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function jsonView(output: Output): RunView {
  const decoders = new Map<number, InstanceType<typeof TextDecoder>>();
  const write = (value: object): boolean => output.write(`${JSON.stringify(value).replaceAll(c1, escape)}\n`);
  return {
    event: (event) => {
      if (!('parent' in event)) decoders.delete(event.id);
      write(event);
    },
    async log(node, bytes) {
      const decoder = decoders.get(node) ?? new TextDecoder();
      decoders.set(node, decoder);
      const text = decoder.decode(bytes, { stream: true });
      if (text !== '' && !write({ kind: 'log', node, text })) await output.drained();
    },
    notice: (text) => { write({ kind: 'notice', text }); },
    described: (displayName, description) => { write({ kind: 'described', displayName, description }); },
    outcome: (outcome, { runMs, preparationMs }) => {
      write({ kind: 'outcome', outcome: outcome.kind, error: outcome.error, milliseconds: Math.round(runMs), preparationMilliseconds: Math.round(preparationMs) });
    },
  };
}

/** JSON leaves these as they are, and some terminals obey them. */
const c1 = /[\u007F-\u009F]/gu;
const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

export function outputTo(stream: NodeJS.WriteStream, colours: boolean): Output {
  return {
    colours,
    write: (text) => stream.write(text),
    drained: () => new Promise((resolve) => {
      const events = ['drain', 'close', 'error'] as const;
      const done = (): void => {
        for (const event of events) stream.off(event, done);
        resolve();
      };
      for (const event of events) stream.once(event, done);
    }),
  };
}
