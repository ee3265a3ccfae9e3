// What a run may ask for while it runs: images that were added, secrets and answers of whoever asked for the run. A guest is
// hostile, so each kind has a cap, and nothing that it asks for makes this host do work of the guest's choosing.
import { messageOf } from '../../lib/message-of.ts';
import type { Machine } from '../../machines/provider.ts';
import { MayflyError } from '../../protocol/errors.ts';
import type { GuestMessage, HostMessage, RunAnswer, RunQuestion, RunSecret } from '../../protocol/messages.ts';

export type WantedArchive = { readonly archive: string; readonly bytes: number } | { readonly missing: string };

/** Why there is none, for who reads the log. */
export interface Refused {
  readonly refused: string;
}

export interface RequestHandlers {
  readonly machine: Machine;
  /** Finds the archive of an image that the pipeline wants and the machine does not have. */
  readonly findImage: (name: string) => Promise<WantedArchive>;
  /** What this run may have of the secrets that there are. */
  readonly findSecret: (id: string) => RunSecret | Refused;
  /** Asks a person; `withdrawn` is aborted when nobody waits for the answer any more. */
  readonly askPerson: (question: RunQuestion, withdrawn: AbortSignal) => Promise<RunAnswer | Refused>;
}

/** For a run that has nobody to turn to. */
export const nobodyToAsk: Pick<RequestHandlers, 'findSecret' | 'askPerson'> = {
  findSecret: (id) => ({ refused: `Could not find credentials entry with ID '${id}'. This run was given no secrets.` }),
  askPerson: ({ message }) => Promise.resolve({ refused: `Nobody can answer "${message}": this run has nobody to ask.` }),
};

type Request = Extract<GuestMessage, { readonly request: number }>;
type Answer = Extract<HostMessage, { readonly request: number }>;

/** One image per docker agent at most, and each costs the host work; secrets and questions as many as a pipeline has steps. */
const most = { 'image-wanted': 64, 'secret-wanted': 20_000, 'answer-wanted': 1000, 'withdrawn': 20_000 } as const satisfies Record<Request['kind'], number>;
/** Branches that ask at the same time. */
const mostOpenQuestions = 100;

export class GuestRequests {
  readonly #handlers: RequestHandlers;
  readonly #send: (message: HostMessage) => Promise<void>;
  readonly #counts = new Map<Request['kind'], number>();
  readonly #questions = new Map<number, AbortController>();
  readonly #onQuestions: (open: number) => void;
  #closed = false;

  /** `onQuestions` hears how many questions are open, whenever that changes. */
  constructor(handlers: RequestHandlers, send: (message: HostMessage) => Promise<void>, onQuestions: (open: number) => void) {
    this.#handlers = handlers;
    this.#send = send;
    this.#onQuestions = onQuestions;
  }

  /** Resolves before a person has answered. Throws when a guest asks for more than a pipeline could. */
  async answer(message: Request): Promise<void> {
    const count = (this.#counts.get(message.kind) ?? 0) + 1;
    this.#counts.set(message.kind, count);
    if (count > most[message.kind]) throw new MayflyError('protocol', `the guest said ${message.kind} more than ${most[message.kind]} times`);
    if (this.#closed) return;
    const { request } = message;
    switch (message.kind) {
      case 'image-wanted':
        return this.#answerImage(request, message.image);
      case 'secret-wanted': {
        const secret = this.#handlers.findSecret(message.id);
        return this.#reply('refused' in secret ? { kind: 'refused', request, reason: secret.refused } : { kind: 'secret', request, secret });
      }
      case 'answer-wanted':
        return this.#ask(request, message.question);
      case 'withdrawn':
        this.#withdraw(request);
    }
  }

  /** The run is over: nobody is asked any more, and nothing is given away. */
  close(): void {
    this.#closed = true;
    for (const request of this.#questions.keys()) this.#withdraw(request);
  }

  /** At once, though the person's turn may end later: a pipeline may give up more questions than may be open. */
  #withdraw(request: number): void {
    const question = this.#questions.get(request);
    this.#settle(request);
    question?.abort();
  }

  #settle(request: number): void {
    if (this.#questions.delete(request)) this.#onQuestions(this.#questions.size);
  }

  /** What is too long for a message is refused, or who asked would wait for ever. */
  async #reply(answer: Answer): Promise<void> {
    try {
      await this.#send(answer);
    } catch (error) {
      if (!(error instanceof MayflyError && error.code === 'invalid')) throw error;
      await this.#send({ kind: 'refused', request: answer.request, reason: `The ${answer.kind} is too long to be sent to the machine. Give what is long as a file in the workspace.` });
    }
  }

  async #answerImage(request: number, image: string): Promise<void> {
    const { machine, findImage } = this.#handlers;
    const found = await findImage(image);
    if ('missing' in found) return this.#send({ kind: 'refused', request, reason: found.missing });
    await machine.insertMedium(found.archive);
    return this.#send({ kind: 'image', request, archiveBytes: found.bytes });
  }

  #ask(request: number, question: RunQuestion): void {
    if (this.#questions.has(request)) throw new MayflyError('protocol', `the guest asked question ${request} twice`);
    if (this.#questions.size >= mostOpenQuestions) throw new MayflyError('protocol', `the guest asked more than ${mostOpenQuestions} questions at once`);
    const withdrawn = new AbortController();
    this.#questions.set(request, withdrawn);
    this.#onQuestions(this.#questions.size);
    // Not awaited: other messages, such as the question's own withdrawal, must be able to overtake a person.
    void this.#handlers.askPerson(question, withdrawn.signal)
      .catch((error: unknown): Refused => ({ refused: `Nobody could be asked: ${messageOf(error)}` }))
      .then(async (answer) => {
        if (withdrawn.signal.aborted) return;
        this.#settle(request);
        await this.#reply('refused' in answer ? { kind: 'refused', request, reason: answer.refused } : { kind: 'answer', request, answer });
      })
      // A lost channel is the end of the run, which is told elsewhere.
      .catch(() => {});
  }
}
