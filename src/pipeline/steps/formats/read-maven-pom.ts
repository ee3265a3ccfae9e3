// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readmavenpom-read-a-maven-project-file

import { listOf, mapOf } from '../../run/collections.ts';
import { parseXml, textOfXml } from '../../run/text/xml.ts';
import type { XmlElement } from '../../run/text/xml.ts';
import type { Value } from '../../run/value.ts';
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
    return toProject(refusing(() => parseXml(isMissing ? EMPTY_PROJECT : text)));
  },
};

function toProject(project: XmlElement): Value {
  const parent = childOf(project, 'parent');
  const properties = childOf(project, 'properties');
  const values = new Map<string, Value>([
    ...textsIn(project, PROJECT),
    ['parent', parent === undefined ? null : createFrom(PARENT_RECORD, parent, [...ARTIFACT, 'relativePath'])],
    ['properties', mapOf(elementsIn(properties).map((property) => [property.name, textOfXml(property).trim()] as const))],
    ['dependencies', listOf(elementsIn(childOf(project, 'dependencies')).map((dependency) => createFrom(DEPENDENCY_RECORD, dependency, DEPENDENCY)))],
    ['modules', listOf(elementsIn(childOf(project, 'modules')).map((module) => textOfXml(module).trim()))],
  ]);
  return PROJECT_RECORD.create(values.get('packaging') === null ? new Map([...values, ['packaging', 'jar']]) : values);
}

function createFrom(record: RecordType, element: XmlElement, names: readonly string[]): Value {
  return record.create(new Map(textsIn(element, names)));
}

function textsIn(element: XmlElement, names: readonly string[]): [string, Value][] {
  return names.map((name) => {
    const child = childOf(element, name);
    return [name, child === undefined ? null : textOfXml(child).trim()];
  });
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => child.name === name);
}

function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}
