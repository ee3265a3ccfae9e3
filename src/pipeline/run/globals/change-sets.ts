// `currentBuild.changeSets`: what was committed since the run before, as Jenkins' plugin for git shows it to scripts.

import { readAccessor } from '../classes/accessor-names.ts';
import type { Caller } from '../caller.ts';
import { arrayOf, listOf, mapOf } from '../collections.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { longOf } from '../numbers/number.ts';
import type { Commit } from '../run-state.ts';
import { objectType } from '../types/object.ts';
import type { NativeObject, Value } from '../value.ts';

interface RecordData {
  readonly properties: ReadonlyMap<string, Value>;
  readonly text: string;
  readonly elements: Value;
}

const dataOf = (self: Value): RecordData => (self as NativeObject).data as RecordData;

/** Objects with properties, getters for them, a text and maybe elements. */
function recordType(name: string): NativeType {
  return {
    name,
    parent: objectType,
    interfaces: [],
    methods: objectMethods({ toString: (self: NativeObject) => dataOf(self).text, toList: (self: NativeObject) => dataOf(self).elements ?? undefined }),
    getProperty: (self: Value, property: string) => dataOf(self).properties.get(property),
    callAny: (self: Value, method: string, args: readonly Value[]) => {
      const accessor = readAccessor(method);
      return Promise.resolve(args.length > 0 || accessor === null || accessor.isSetter ? undefined : dataOf(self).properties.get(accessor.properties[0]));
    },
  };
}

const SET_TYPE = recordType('hudson.plugins.git.GitChangeSetList');
const ENTRY_TYPE = recordType('hudson.plugins.git.GitChangeSet');
const FILE_TYPE = recordType('hudson.plugins.git.GitChangeSet$Path');
const USER_TYPE = recordType('hudson.model.User');

function record(type: NativeType, properties: readonly (readonly [string, Value])[], text: string, elements: Value = null): NativeObject {
  return { kind: 'object', type, data: { properties: new Map(properties), text, elements } satisfies RecordData };
}

export function changeSets({ run }: Caller): Value {
  const { commits } = run.facts;
  if (commits.length === 0) {
    return listOf([]);
  }
  const entries = commits.map(entryOf);
  const properties: readonly (readonly [string, Value])[] = [['kind', 'git'], ['items', arrayOf(entries)], ['logs', listOf(entries)], ['emptySet', false]];
  return listOf([record(SET_TYPE, properties, 'hudson.plugins.git.GitChangeSetList', listOf(entries))]);
}

function entryOf({ id, message, author, timestampMs, files }: Commit): NativeObject {
  const paths = listOf(files.map(({ path }) => path));
  const affected = listOf(files.map(({ path, kind }) => record(FILE_TYPE, [['path', path], ['editType', mapOf([['name', kind]])]], path)));
  return record(
    ENTRY_TYPE,
    [
      ['commitId', id], ['id', id], ['revision', id], ['msg', message.split('\n')[0] ?? ''], ['comment', message],
      ['author', record(USER_TYPE, [['id', author], ['fullName', author], ['displayName', author]], author)],
      ['authorName', author], ['timestamp', longOf(timestampMs)],
      ['affectedPaths', paths], ['affectedFiles', affected], ['paths', affected],
    ],
    `commit ${id}`,
  );
}
