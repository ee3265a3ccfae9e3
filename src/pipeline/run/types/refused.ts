// Java API that a pipeline may not use here, each with what to do instead.

import { raise } from '../thrown.ts';

export function refuse(what: string, instead: string): never {
  return raise('org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException', `${what} is not available in a pipeline here: ${instead}`);
}

export function refuseReflection(name: string): never {
  return refuse(name, 'there is no reflection; call methods and properties by their names');
}
