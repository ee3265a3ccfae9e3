// `scm`: where this run's own code comes from. `checkout scm` is what it is for.

import type { Caller } from '../caller.ts';
import { keyOf } from '../operations.ts';
import type { MapEntryValue, Value } from '../value.ts';

/** A description like `[$class: 'GitSCM', …]`, so that pipelines may build another out of its parts; `checkout` knows it by its mark. */
export function scm({ run }: Caller): Value {
  const url = run.environment.get('GIT_URL') ?? '';
  const branch = run.environment.get('GIT_BRANCH') ?? run.environment.get('BRANCH_NAME') ?? '';
  return map([
    ['$class', 'run-scm'],
    ['userRemoteConfigs', list([map([['url', url]])])],
    ['branches', list([map([['name', branch]])])],
    ['extensions', list([])],
    ['key', url],
  ]);
}

const list = (elements: Value[]): Value => ({ kind: 'list', type: 'ArrayList', elements });
const map = (entries: readonly (readonly [string, Value])[]): Value => ({
  kind: 'map',
  type: 'LinkedHashMap',
  entries: new Map(entries.map(([key, value]): [string, MapEntryValue] => [keyOf(key), { kind: 'entry', key, value }])),
  defaultValue: null,
});
