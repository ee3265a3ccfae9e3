// What a caller asks the controller for, with nothing in it that a test has to think of.
import type { RunRequest } from '../../src/controller/controller.ts';
import type { Files } from './directories.ts';
import { Recorder, tarStream } from './recorded-run.ts';

export function requestOf(files: Files, observer = new Recorder()): RunRequest {
  const never = new AbortController().signal;
  return {
    jenkinsfile: 'Jenkinsfile', environment: {}, project: 'test', number: 1, images: [],
    workspace: tarStream(files), observer, abort: never, kill: never,
  };
}
