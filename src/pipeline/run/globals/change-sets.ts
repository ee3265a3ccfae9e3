// `currentBuild.changeSets`: what was committed since the run before, as Jenkins' plugin for git shows it to scripts.

import type { Caller } from '../caller.ts';
import { arrayOf, listOf, mapOf } from '../collections.ts';
import { longOf } from '../numbers/number.ts';
import type { Commit } from '../run-state.ts';
import { bean, beanType } from '../types/bean.ts';
import type { NativeObject, Value } from '../value.ts';

const SET_TYPE = beanType('hudson.plugins.git.GitChangeSetList');
const ENTRY_TYPE = beanType('hudson.plugins.git.GitChangeSet');
const FILE_TYPE = beanType('hudson.plugins.git.GitChangeSet$Path');
const USER_TYPE = beanType('hudson.model.User');

export function changeSets({ run }: Pick<Caller, 'run'>): Value {
  const { commits } = run.facts;
  if (commits.length === 0) {
    return listOf([]);
  }
  const entries = commits.map(entryOf);
  const properties: readonly (readonly [string, Value])[] = [['kind', 'git'], ['items', arrayOf(entries)], ['logs', listOf(entries)], ['emptySet', false]];
  return listOf([bean(SET_TYPE, properties, 'hudson.plugins.git.GitChangeSetList', listOf(entries))]);
}

/** Each once. */
export function changeAuthors({ run }: Pick<Caller, 'run'>): Value[] {
  return Array.from(new Set(run.facts.commits.map(({ author }) => author)), userObject);
}

function userObject(name: string): NativeObject {
  return bean(USER_TYPE, [['id', name], ['fullName', name], ['displayName', name]], name);
}

function entryOf({ id, message, author, timestampMs, files }: Commit): NativeObject {
  const paths = listOf(files.map(({ path }) => path));
  const affected = listOf(files.map(({ path, kind }) => bean(FILE_TYPE, [['path', path], ['editType', mapOf([['name', kind]])]], path)));
  return bean(
    ENTRY_TYPE,
    [
      ['commitId', id], ['id', id], ['revision', id], ['msg', message.split('\n')[0] ?? ''], ['comment', message],
      ['author', userObject(author)],
      ['authorName', author], ['timestamp', longOf(timestampMs)],
      ['affectedPaths', paths], ['affectedFiles', affected], ['paths', affected],
    ],
    `commit ${id}`,
  );
}
