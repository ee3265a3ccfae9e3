// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readmavenpom-read-a-maven-project-file

import { listOf, mapOf } from '../../run/collections.ts';
import { parseXml, textOfXml } from '../../run/text/xml.ts';
import type { XmlElement } from '../../run/text/xml.ts';
import type { Value } from '../../run/value.ts';
import type { Work } from '../../work.ts';
import { defineRecord } from '../record.ts';
import type { RecordType } from '../record.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { readExisting } from './file-or-text.ts';
import { refusing } from '../refusing.ts';

const ARTIFACT = ['groupId', 'artifactId', 'version'];
const PROJECT = [...ARTIFACT, 'packaging', 'name', 'description', 'url', 'inceptionYear', 'modelVersion'];
const DEPENDENCY = [...ARTIFACT, 'type', 'classifier', 'scope', 'optional'];

/** For a dry run without the file: texts that can be asked for their parts. */
const EMPTY_PROJECT = `<project>${ARTIFACT.map((name) => `<${name}/>`).join('')}</project>`;

const PROJECT_RECORD = defineRecord('org.apache.maven.model.Model', [...PROJECT, 'parent', 'properties', 'dependencies', 'modules'], null);
const PARENT_RECORD = defineRecord('org.apache.maven.model.Parent', [...ARTIFACT, 'relativePath'], null);
const DEPENDENCY_RECORD = defineRecord('org.apache.maven.model.Dependency', DEPENDENCY, null);

export const readMavenPom: StepDefinition = {
  name: 'readMavenPom',
  doc: 'Reads a pom.xml: an object with groupId, artifactId, version, packaging, parent, properties, dependencies and modules, as they are written there.',
  parameters: [optional('file', 'string', 'Path of the file; pom.xml by default.')],
  unnamedParameter: 'file',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const text = await readExisting(stringParameter(parameters, 'file') || 'pom.xml', context);
    const isMissing = text === '' && context.host.isDry === true;
    return refusing(readProject(isMissing ? EMPTY_PROJECT : text), context.caller);
  },
};

function* readProject(text: string): Work<Value> {
  const project = yield* parseXml(text);
  const parent = childOf(project, 'parent');
  const values = new Map<string, Value>(yield* textsIn(project, PROJECT));
  values.set('parent', parent === undefined ? null : yield* createFrom(PARENT_RECORD, parent, [...ARTIFACT, 'relativePath']));
  const properties: [string, string][] = [];
  for (const property of elementsIn(childOf(project, 'properties'))) {
    properties.push([property.name, yield* trimmedText(property)]);
  }
  const dependencies: Value[] = [];
  for (const dependency of elementsIn(childOf(project, 'dependencies'))) {
    dependencies.push(yield* createFrom(DEPENDENCY_RECORD, dependency, DEPENDENCY));
    yield;
  }
  const modules: string[] = [];
  for (const module of elementsIn(childOf(project, 'modules'))) {
    modules.push(yield* trimmedText(module));
  }
  values.set('properties', mapOf(properties)).set('dependencies', listOf(dependencies)).set('modules', listOf(modules));
  return PROJECT_RECORD.create(values.get('packaging') === null ? values.set('packaging', 'jar') : values);
}

function* createFrom(record: RecordType, element: XmlElement, names: readonly string[]): Work<Value> {
  return record.create(new Map(yield* textsIn(element, names)));
}

function* textsIn(element: XmlElement, names: readonly string[]): Work<[string, Value][]> {
  const texts: [string, Value][] = [];
  for (const name of names) {
    const child = childOf(element, name);
    texts.push([name, child === undefined ? null : yield* trimmedText(child)]);
  }
  return texts;
}

function* trimmedText(element: XmlElement): Work<string> {
  return (yield* textOfXml(element)).trim();
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => child.name === name);
}

function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}
