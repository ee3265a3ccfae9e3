// `scm`: where this run's own code comes from. `checkout scm` is what it is for; pipelines also build another out of its parts.

import { getterNames, readAccessor } from '../classes/accessor-names.ts';
import type { Caller } from '../caller.ts';
import { listOf, mapOf } from '../collections.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { objectType } from '../types/object.ts';
import type { ClosureValue, NativeObject, Value } from '../value.ts';

/** In `userRemoteConfigs` and `branches` of the run's own scm: a checkout of both is one of the run. */
export const RUN_MARK = '$run';

const SCM_TYPE: NativeType = {
  name: 'hudson.plugins.git.GitSCM',
  parent: objectType,
  interfaces: ['hudson.scm.SCM', 'java.io.Serializable'],
  methods: objectMethods({ toString: () => 'hudson.plugins.git.GitSCM' }),
  getProperty: (self, name) => (self as NativeObject & { data: ReadonlyMap<string, Value> }).data.get(name),
  callAny: async (self, name, args, caller) => {
    const accessor = readAccessor(name);
    return args.length > 0 || accessor === null || accessor.isSetter ? undefined : caller.interpreter.getProperty(self, accessor.properties[0], caller);
  },
};

export function scm({ run }: Caller): Value {
  const url = run.environment.get('GIT_URL') ?? run.facts.repositoryUrl ?? '';
  const branch = run.environment.get('GIT_BRANCH') ?? run.environment.get('BRANCH_NAME') ?? '';
  const data = new Map<string, Value>([
    ['userRemoteConfigs', listOf([part([['url', url], ['name', 'origin'], ['refspec', ''], ['credentialsId', null]])])],
    ['branches', listOf([part([['name', branch]])])],
    ['extensions', listOf([])],
    ['submoduleCfg', listOf([])],
    ['doGenerateSubmoduleConfigurations', false],
    ['gitTool', null],
    ['browser', null],
    ['key', url === '' ? 'git' : `git ${url}`],
  ]);
  return { kind: 'object', type: SCM_TYPE, data };
}

export function isRunScm(value: Value): boolean {
  return value !== null && typeof value === 'object' && value.kind === 'object' && value.type === SCM_TYPE;
}

/** A map, so that another scm can be made with it, which has getters too. */
function part(properties: readonly (readonly [string, Value])[]): Value {
  const getters = properties.map(([name, value]): [string, Value] => [getterNames(name)[0], getter(value)]);
  return mapOf([...properties, [RUN_MARK, true], ...getters]);
}

function getter(value: Value): ClosureValue {
  return { kind: 'closure', code: { kind: 'native', arity: 0, call: () => Promise.resolve(value) }, owner: null, thisObject: null, delegate: null, resolveStrategy: 'OWNER_FIRST' };
}
