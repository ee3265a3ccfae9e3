// Expected failures: what can go wrong outside of a pipeline, in words that tell a person what to do.
// Outcomes of runs and diagnostics of pipelines are data, not errors; bugs are asserts.

export type ErrorCode =
  | 'usage' // wrong arguments or settings
  | 'not-found' // a named thing (image, file, machine) does not exist
  | 'invalid' // input from outside that can't be accepted
  | 'requirement' // the machine lacks something that Mayfly needs
  | 'no-space' // a disk is full
  | 'busy' // somebody else holds it
  | 'protocol' // the other side of a channel broke its rules
  | 'machine-lost' // a machine ended without being told to
  | 'aborted'; // a person or a signal stopped it

export class MayflyError extends Error {
  readonly code: ErrorCode;

  /** `message` is for people: what happened, to what, and what to do now. */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MayflyError';
    this.code = code;
  }
}
