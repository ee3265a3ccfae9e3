// One run: files arrive, the Jenkinsfile is read and evaluated, the host hears what happens and how it ended.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Channel } from '../protocol/channel.ts';
import type { GuestMessage, HostMessage, RunResult, RunSpecification } from '../protocol/messages.ts';
import { MayflyError } from '../protocol/errors.ts';
import { hasErrors } from '../pipeline/diagnostics.ts';
import { explainOutcome, interpret } from '../pipeline/interpret.ts';
import { printDiagnostic } from '../pipeline/print-diagnostic.ts';
import { runVariables } from '../pipeline/run-variables.ts';
import { HostError } from '../pipeline/step-host.ts';
import { validateInPieces } from '../pipeline/validate.ts';
import { finishInTurns } from '../pipeline/work.ts';
import { readJenkinsfile } from './read-jenkinsfile.ts';
import { Requests } from './requests.ts';
import { RunReport } from './run-report.ts';
import { SentLibraries } from './host/sent-libraries.ts';
import { createStepHost } from './step-host.ts';
import { Workspaces } from './workspaces.ts';
import type { Machine } from './machine.ts';

export interface RunOptions {
  readonly machine: Machine;
  readonly channel: Channel<HostMessage, GuestMessage>;
  readonly specification: RunSpecification;
}

interface Outcome {
  readonly result: RunResult;
  readonly error: string | null;
}

export class Run {
  readonly requests: Requests;
  readonly #options: RunOptions;
  readonly #report: RunReport;
  readonly #workspaces: Workspaces;
  readonly #libraries: SentLibraries;
  #hasFiles = false;
  readonly #arrived = Promise.withResolvers<void>();
  readonly #abort = new AbortController();
  readonly #kill = new AbortController();

  constructor(options: RunOptions) {
    this.#options = options;
    this.requests = new Requests(options.channel);
    this.#report = new RunReport(options.channel);
    this.#workspaces = new Workspaces(options.machine.home, options.machine.owner);
    this.#libraries = new SentLibraries(options.specification);
    this.#arrived.promise.catch(() => {});
  }

  /** The tar streams of the workspace and of shared libraries. */
  async receive(transfer: number, bytes: Buffer): Promise<void> {
    try {
      if (transfer === this.#options.specification.workspace) {
        await this.#workspaces.receive(bytes);
        this.#hasFiles ||= bytes.length === 0;
      } else {
        await this.#libraries.receive(transfer, bytes);
      }
      if (this.#hasFiles && this.#libraries.isComplete) this.#arrived.resolve();
    } catch (error) {
      // The rest of the transfer is read away: the run ends with this, the channel goes on.
      this.#arrived.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** A second time it also stops what `post` does. */
  abort(reason: string): void {
    const error = new MayflyError('aborted', reason);
    if (this.#abort.signal.aborted) this.#kill.abort(error);
    else this.#report.log(`Aborted: ${reason}`, 0);
    this.#abort.abort(error);
    this.#arrived.reject(error);
  }

  /** To the end, and until the host has all of it. Rejects when the machine failed, not the user's code. */
  async execute(): Promise<void> {
    try {
      const { result, error } = await this.#outcome();
      await this.#report.finish(result, error);
    } finally {
      this.#workspaces.dispose();
    }
  }

  /** For a person: runs a script where the first steps' files are, as the steps' user. Containers are gone by then. */
  async inspect(script: string): Promise<number> {
    const { path } = this.#workspaces.first;
    if (!this.#workspaces.isCheckedOut) await this.#workspaces.checkOut(path);
    const runner = await this.#options.machine.runner();
    // Unlike a step's, its commands are known to who typed them: no -x, and an error does not end it.
    const exitCode = await runner.run({
      script: `#!/bin/sh\n${script}\n`, cwd: path, environment: runEnvironment(this.#options.specification),
      onOutput: (bytes) => this.#report.write(0, bytes),
    }, new AbortController().signal);
    await this.#options.channel.flush();
    return exitCode;
  }

  async #outcome(): Promise<Outcome> {
    try {
      await this.#arrived.promise;
    } catch (error) {
      if (!(error instanceof MayflyError || error instanceof HostError)) throw error;
      if ('code' in error && error.code === 'aborted') return { result: 'ABORTED', error: error.message };
      this.#report.log(error.message, 0);
      return { result: 'FAILURE', error: error.message };
    }
    const { jenkinsfile } = this.#options.specification;
    const read = readJenkinsfile(this.#workspaces.arrivals, jenkinsfile);
    if ('problem' in read) {
      this.#report.log(read.problem, 0);
      return { result: 'FAILURE', error: read.problem };
    }
    return this.#evaluate(read.text, jenkinsfile);
  }

  async #evaluate(text: string, name: string): Promise<Outcome> {
    const { machine, specification } = this.#options;
    const mayHaveLibraries = specification.libraries.some(({ implicit }) => implicit);
    // An abort arrives meanwhile, and is noticed when the run begins.
    const { source, script, pipeline, diagnostics } = await finishInTurns(validateInPieces(text, name, { mayHaveLibraries }), nextTurn);
    for (const diagnostic of diagnostics) this.#report.log(printDiagnostic(source, diagnostic), 0);
    if (script === null || hasErrors(diagnostics)) {
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
      return { result: 'FAILURE', error: `${name} has ${errors === 1 ? 'an error' : `${errors} errors`}; nothing was run.` };
    }
    const host = createStepHost({
      machine,
      report: this.#report,
      workspaces: this.#workspaces,
      specification,
      requests: this.requests,
      sentLibrary: (transfer) => this.#libraries.files(transfer),
    });
    const { number, project, parameters, facts } = specification;
    const outcome = await interpret({ source, script, pipeline }, host, {
      signal: this.#abort.signal,
      killSignal: this.#kill.signal,
      environment: runEnvironment(specification),
      parameters: new Map(Object.entries(parameters)),
      facts: { number, project, repositoryUrl: facts.url, causes: facts.causes, commits: facts.commits },
    });
    return { result: outcome.result, error: explainOutcome(outcome) };
  }
}

function runEnvironment({ number, project, environment, facts }: RunSpecification): ReadonlyMap<string, string> {
  return new Map([...runVariables({ project, number, branch: facts.branch }), ...Object.entries(environment)]);
}
