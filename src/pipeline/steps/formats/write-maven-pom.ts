// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#writemavenpom-write-a-maven-project-file

import type { Caller } from '../../run/caller.ts';
import { elementsOf, entriesOf } from '../../run/collections.ts';
import { count, perform } from '../../run/count.ts';
import { createOutput, textOfOutput, write } from '../../run/text/text-output.ts';
import type { TextOutput } from '../../run/text/text-output.ts';
import { escapeXml, textOfXml } from '../../run/text/xml.ts';
import type { XmlElement } from '../../run/text/xml.ts';
import { raise } from '../../run/thrown.ts';
import { toText } from '../../run/to-text.ts';
import { domElement, MAVEN_FIELDS, MAVEN_LISTS, mavenValues } from '../../run/types/data/maven-model.ts';
import type { Value } from '../../run/value.ts';
import type { Work } from '../../work.ts';
import { writeText } from '../files/file-access.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

const NAMESPACE = 'http://maven.apache.org/POM/4.0.0';

/** Deeper than anything that Maven reads. */
const MAX_DEPTH = 100;

export const writeMavenPom: StepDefinition = {
  name: 'writeMavenPom',
  doc: 'Writes what readMavenPom gave, with the changes of the script, as a pom.xml. Comments are not kept.',
  parameters: [required('model', 'value', 'What readMavenPom gave.'), optional('file', 'string', 'Path of the file; pom.xml by default.')],
  unnamedParameter: 'model',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const values = mavenValues(parameters.get('model') ?? null);
    if (values === null) {
      raise('java.lang.IllegalArgumentException', 'writeMavenPom needs the model that readMavenPom gave: writeMavenPom model: pom');
    }
    const output = createOutput();
    write(output, `<?xml version="1.0" encoding="UTF-8"?>\n<project xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} http://maven.apache.org/xsd/maven-4.0.0.xsd">\n`);
    await writeParts(output, values, 1, context.caller);
    write(output, '</project>\n');
    await writeText(context, stringParameter(parameters, 'file') || 'pom.xml', textOfOutput(output));
    return null;
  },
};

async function writeParts(output: TextOutput, values: ReadonlyMap<string, Value>, depth: number, caller: Caller): Promise<void> {
  if (depth > MAX_DEPTH) {
    raise('java.lang.IllegalArgumentException', `writeMavenPom: the model is nested more than ${MAX_DEPTH} levels deep`);
  }
  // Maven orders the parts of a project; within them the order of the file is as good.
  const names = Array.from(values.keys());
  for (const name of depth === 1 ? names.toSorted((a, b) => placeOf(a) - placeOf(b)) : names) {
    await writeElement(output, name, values.get(name) ?? null, depth, caller);
  }
}

function placeOf(name: string): number {
  const index = MAVEN_FIELDS.indexOf(name);
  return index === -1 ? MAVEN_FIELDS.length : index;
}

async function writeElement(output: TextOutput, name: string, value: Value, depth: number, caller: Caller): Promise<void> {
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  const indent = '  '.repeat(depth);
  const dom = domElement(value);
  const parts = mavenValues(value);
  if (dom !== null) {
    await perform(writeDom(output, dom, depth), caller);
  } else if (parts !== null) {
    write(output, `${indent}<${name}>\n`);
    await writeParts(output, parts, depth + 1, caller);
    write(output, `${indent}</${name}>\n`);
  } else if (value !== null && typeof value === 'object' && (value.kind === 'list' || value.kind === 'set' || value.kind === 'map')) {
    await writeAll(output, name, childrenOf(name, value), depth, caller);
  } else if (value !== null) {
    write(output, `${indent}<${name}>${await perform(escapeXml(await toText(value, caller)), caller)}</${name}>\n`);
  }
}

type Collection = Extract<Value, { kind: 'list' | 'set' | 'map' }>;

/** The elements of a list are called after it. */
function childrenOf(name: string, value: Collection): (readonly [Value, Value])[] {
  if (value.kind === 'map') {
    return entriesOf(value).map((entry) => [entry.key, entry.value] as const);
  }
  const item = MAVEN_LISTS.get(name) ?? 'item';
  return (value.kind === 'list' ? value.elements : elementsOf(value)).map((element) => [item, element] as const);
}

/** An empty one is left out, as Maven does. */
async function writeAll(output: TextOutput, name: string, children: readonly (readonly [Value, Value])[], depth: number, caller: Caller): Promise<void> {
  if (children.length === 0) {
    return;
  }
  const indent = '  '.repeat(depth);
  write(output, `${indent}<${name}>\n`);
  for (const [key, value] of children) {
    await writeElement(output, await toText(key, caller), value, depth + 1, caller);
  }
  write(output, `${indent}</${name}>\n`);
}

/** As it was read. */
function* writeDom(output: TextOutput, element: XmlElement, depth: number): Work<void> {
  yield;
  const indent = '  '.repeat(depth);
  const { name, children } = element;
  const attributes: string[] = [];
  for (const [attribute, text] of element.attributes) {
    attributes.push(` ${attribute}="${yield* escapeXml(text)}"`);
  }
  const opening = `${indent}<${name}${attributes.join('')}`;
  const elements = children.filter((child) => typeof child !== 'string');
  if (elements.length === 0) {
    const text = yield* textOfXml(element);
    write(output, text.trim() === '' ? `${opening}/>\n` : `${opening}>${yield* escapeXml(text.trim())}</${name}>\n`);
    return;
  }
  write(output, `${opening}>\n`);
  for (const child of elements) {
    yield* writeDom(output, child, depth + 1);
  }
  write(output, `${indent}</${name}>\n`);
}
