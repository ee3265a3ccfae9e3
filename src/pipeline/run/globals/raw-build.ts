// `currentBuild.rawBuild`: in Jenkins the controller's own object. Here it answers what can be known within the run (its
// causes, log, project, environment, …), takes what would only change Jenkins' records with a notice, and refuses the rest.

import { readAccessor } from '../classes/accessor-names.ts';
import { callHost } from '../call-host.ts';
import type { Caller } from '../caller.ts';
import { listOf, mapOf, setOf } from '../collections.ts';
import { environmentOf } from '../environment.ts';
import { isInstance } from '../instance-of.ts';
import { isClass } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { objectMethods } from '../native-type.ts';
import { worsen } from '../results.ts';
import { raise } from '../thrown.ts';
import { bean, beanType } from '../types/bean.ts';
import { causeObject } from '../types/causes.ts';
import { createReader } from '../types/data/readers.ts';
import { objectType } from '../types/object.ts';
import { parametersAction, parameterValue } from '../types/parameter-values.ts';
import { resultObject } from '../types/result.ts';
import { createDate } from '../types/time/date.ts';
import type { NativeObject, Value } from '../value.ts';
import { changeAuthors } from './change-sets.ts';
import { lastLines } from './log-lines.ts';
import { readPreviousRun } from './previous-run.ts';
import { projectObject } from './project-object.ts';
import { readRunProperty, writeRunProperty } from './this-run.ts';

/** What adds to Jenkins' records of the run, or keeps them: a run goes on without it. */
const RECORD_KEEPING: ReadonlySet<string> = new Set(['addAction', 'addOrReplaceAction', 'replaceAction', 'removeAction', 'removeActions', 'keepLog', 'save']);

async function readProperty(name: string, caller: Caller): Promise<Value | undefined> {
  const { run, frame } = caller;
  const { facts, host, outcome, description } = run;
  switch (name) {
    case 'result': {
      const result = worsen(outcome.result, frame.stage.failure);
      return resultObject(result === 'SUCCESS' && !description.hasResult ? null : result);
    }
    case 'url':
      return facts.url.replace(/^\w+:\/\/[^/]*\//, '');
    case 'parent':
    case 'project':
      return projectObject(caller, RAW_BUILD);
    case 'causes':
      return listOf(facts.causes.map(causeObject));
    case 'environment':
    case 'envVars':
      return mapOf(environmentOf(run, frame));
    case 'log':
      return logText(caller);
    case 'logFile':
    case 'logReader':
    case 'logInputStream':
      return createReader(logText(caller));
    case 'time':
      return createDate(facts.startedMs);
    case 'artifacts':
      return listOf((await callHost(run, frame, () => host.listArtifacts())).map(artifact));
    case 'culprits':
      return setOf(changeAuthors(caller));
    case 'actions':
    case 'allActions':
      return listOf([]);
    default: {
      const value = readRunProperty(name, caller);
      return value === undefined ? readPreviousRun(name, caller, true) : value;
    }
  }
}

function logText({ run }: Caller): string {
  return new TextDecoder().decode(run.host.recentLog());
}

const ARTIFACT = beanType('hudson.model.Run$Artifact');

function artifact(path: string): Value {
  return bean(ARTIFACT, [['relativePath', path], ['href', path], ['fileName', path.slice(path.lastIndexOf('/') + 1)]], path);
}

/** Of all that plugins of Jenkins hang on a run, the parameters are here: whoever asks for others is told that there are none. */
async function actionOf(type: Value, caller: Caller): Promise<Value> {
  if (!isClass(type) || type.name !== 'hudson.model.ParametersAction') {
    return null;
  }
  return parametersAction(await Promise.all(Array.from(caller.run.parameters, ([name, value]) => parameterValue(name, value, caller))));
}

function refuseMember(name: string): never {
  return raise('org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException', `currentBuild.rawBuild.${name} is Jenkins’ own, which a run has no access to: use the other properties of currentBuild, and steps`);
}

/** Undefined: it is no accessor. */
async function callAccessor(name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const accessor = readAccessor(name);
  const [value = null] = args;
  if (accessor === null || (accessor.isSetter && args.length !== 1)) {
    return undefined;
  }
  const [property] = accessor.properties;
  if (accessor.isSetter) {
    return (await writeRunProperty(property, value, caller)) ? null : undefined;
  }
  // `getEnvironment(listener)`
  return args.length === 0 || property === 'environment' ? readProperty(property, caller) : undefined;
}

async function callAny(_: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value> {
  const { run, frame } = caller;
  if (RECORD_KEEPING.has(name)) {
    run.host.log(`Notice: rawBuild.${name} does nothing: Jenkins' records of a run are not there`, frame.node);
    return null;
  }
  const value = await callAccessor(name, args, caller);
  return value === undefined ? refuseMember(name) : value;
}

const TYPE: NativeType = {
  name: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
  parent: objectType,
  interfaces: ['hudson.model.Run', 'hudson.model.Actionable', 'hudson.model.Queue$Executable'],
  methods: objectMethods({
    getCause: (_, [type = null], { run }) => run.facts.causes.map(causeObject).find((cause) => isClass(type) && isInstance(cause, type.name)) ?? null,
    getAction: (_, [type = null], caller) => actionOf(type, caller),
    getLog: async (_, args, caller) => (args.length === 0 ? logText(caller) : typeof args[0] === 'number' ? listOf(lastLines(logText(caller), args[0])) : undefined),
    toString: (_: NativeObject, _args: readonly Value[], caller: Caller) => readRunProperty('fullDisplayName', caller),
  }),
  callAny,
  getProperty: async (_, name, caller) => {
    const value = await readProperty(name, caller);
    return value === undefined ? refuseMember(name) : value;
  },
  setProperty: (_, name, value, caller) => writeRunProperty(name, value, caller),
};

export const RAW_BUILD: NativeObject = { kind: 'object', type: TYPE, data: null };
