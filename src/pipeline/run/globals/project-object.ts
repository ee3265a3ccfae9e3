// `currentBuild.rawBuild.parent`: the project of this run and the folders around it, with the two runs that are known.

import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { objectMethods } from '../native-type.ts';
import { bean, beanType, readBean } from '../types/bean.ts';
import { objectType } from '../types/object.ts';
import type { Value } from '../value.ts';
import { readPreviousRun } from './previous-run.ts';
import { displayPath } from './this-run.ts';

const FOLDER = beanType('com.cloudbees.hudson.plugins.folder.Folder');

const PROJECT = beanType(
  'org.jenkinsci.plugins.workflow.job.WorkflowJob',
  objectType,
  objectMethods({
    getBuildByNumber: (self, [number = null]) => readBean(self, ['lastBuild', 'lastCompletedBuild'][Number(readBean(self, 'nextBuildNumber')) - 1 - Number(number)] ?? '') ?? null,
    // Plugins hang properties on projects; none of them is here.
    getProperty: () => null,
  }),
);

export function projectObject(caller: Caller, thisRun: Value): Value {
  const { project, number, url } = caller.run.facts;
  const before = (name: string): Value => readPreviousRun(name, caller, true) ?? null;
  const previous = before('previousBuild');
  return bean(
    PROJECT,
    [
      ...names(project), ['url', addressPath(project)], ['absoluteUrl', url.replace(/\d+\/?$/, '')], ['parent', folderAround(project)], ['description', null],
      ['builds', listOf(previous === null ? [thisRun] : [thisRun, previous])], ['lastBuild', thisRun], ['lastCompletedBuild', previous],
      ['lastSuccessfulBuild', before('previousSuccessfulBuild')], ['lastFailedBuild', before('previousFailedBuild')], ['nextBuildNumber', number + 1], ['buildable', true],
    ],
    `${PROJECT.name}[${project}]`,
  );
}

function names(path: string): (readonly [string, Value])[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [['name', name], ['displayName', name], ['fullName', path], ['fullDisplayName', displayPath(path)]];
}

const addressPath = (path: string): string => `job/${path.split('/').join('/job/')}/`;

/** Jenkins itself is around the outermost one; it has an empty name. */
function folderAround(path: string): Value {
  const around = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return around === '' ? bean(FOLDER, [...names(''), ['url', '']]) : bean(FOLDER, [...names(around), ['url', addressPath(around)], ['parent', folderAround(around)]], `${FOLDER.name}[${around}]`);
}
