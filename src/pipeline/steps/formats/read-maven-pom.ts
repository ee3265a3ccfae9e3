// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readmavenpom-read-a-maven-project-file

import { capitalize } from '../../run/classes/accessor-names.ts';
import { listOf, mapOf } from '../../run/collections.ts';
import { parseXml, textOfXml } from '../../run/text/xml.ts';
import type { XmlElement } from '../../run/text/xml.ts';
import { createDom, createMavenElement, MAVEN_LISTS, MAVEN_MAPS } from '../../run/types/data/maven-model.ts';
import type { Value } from '../../run/value.ts';
import type { Work } from '../../work.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { readExisting } from './file-or-text.ts';
import { refusing } from '../refusing.ts';

/** For a dry run without the file: texts that can be asked for their parts. */
const EMPTY_PROJECT = '<project><groupId/><artifactId/><version/></project>';

export const readMavenPom: StepDefinition = {
  name: 'readMavenPom',
  doc: 'Reads a pom.xml: an object with groupId, artifactId, version, packaging, parent, properties, dependencies, modules, build and all the others, as they are written there.',
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
  return yield* readParts(yield* parseXml(text), 'Model');
}

function* readParts(element: XmlElement, className: string): Work<Value> {
  const values: [string, Value][] = [];
  for (const child of elementsIn(element)) {
    yield;
    values.push([child.name, yield* readElement(child)]);
  }
  return createMavenElement(className, values);
}

function* readElement(element: XmlElement): Work<Value> {
  const { name } = element;
  const children = elementsIn(element);
  if (name === 'configuration') {
    return createDom(element);
  }
  const item = MAVEN_LISTS.get(name);
  // `<extensions>true</extensions>` of a plugin is no list.
  if (item !== undefined && (children.length > 0 || element.children.length === 0)) {
    const elements: Value[] = [];
    for (const child of children) {
      elements.push(yield* readElement(child));
    }
    return listOf(elements);
  }
  if (MAVEN_MAPS.has(name)) {
    const entries: [string, string][] = [];
    for (const child of children) {
      entries.push([child.name, yield* trimmedText(child)]);
    }
    return mapOf(entries);
  }
  return children.length > 0 ? yield* readParts(element, capitalize(name)) : yield* trimmedText(element);
}

function* trimmedText(element: XmlElement): Work<string> {
  return (yield* textOfXml(element)).trim();
}

function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
