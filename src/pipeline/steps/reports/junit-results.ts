// JUnit's XML reports, as Jenkins reads them: what can't be read counts as a failed test.

import type { TestCase } from '../../hosts/artifact-host.ts';
import { parseXml, textOfXml } from '../../run/text/xml.ts';
import type { XmlElement } from '../../run/text/xml.ts';
import { BoundError, JavaError } from '../../run/java-error.ts';
import { baseName } from '../../run/paths.ts';
import { ELEMENTS_PIECE } from '../../work.ts';
import type { Work } from '../../work.ts';
import { decodeBytes } from '../files/encodings.ts';

/** A message is for people to read. */
const MAX_MESSAGE_LENGTH = 10_000;

export function* readJUnit(path: string, content: Uint8Array): Work<TestCase[]> {
  const suite = baseName(path);
  if (content.length === 0) {
    return [unreadable(suite, '[empty]', `Test report file ${path} was length 0`)];
  }
  try {
    return yield* readSuites(yield* parseXml(yield* decodeBytes(content, null)), suite);
  } catch (error) {
    if (error instanceof JavaError || error instanceof BoundError) {
      return [unreadable(suite, '[failed-to-read]', `Failed to read test report file ${path}\n${error.message}`)];
    }
    throw error;
  }
}

function unreadable(suite: string, name: string, message: string): TestCase {
  return { suite, className: suite, name, outcome: 'failed', milliseconds: 0, message: message.slice(0, MAX_MESSAGE_LENGTH) };
}

/** Suites may be in suites. */
function* readSuites(element: XmlElement, outer: string): Work<TestCase[]> {
  const suite = element.attributes.get('name') ?? outer;
  const cases: TestCase[] = [];
  for (const [index, child] of element.children.entries()) {
    if (index % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    for (const found of typeof child === 'string' ? [] : yield* readCases(child, suite)) {
      cases.push(found);
    }
  }
  return cases;
}

function* readCases(element: XmlElement, suite: string): Work<TestCase[]> {
  switch (element.name) {
    case 'testsuite':
      return yield* readSuites(element, suite);
    case 'testcase':
      return [yield* readCase(element, suite)];
    case 'error':
      return [unreadable(suite, '(init)', yield* textOfXml(element))];
    default:
      return [];
  }
}

function* readCase(element: XmlElement, suite: string): Work<TestCase> {
  const find = (name: string): XmlElement | undefined => element.children.filter((child) => typeof child !== 'string').find((child) => child.name === name);
  const failure = find('failure') ?? find('error');
  const skipped = find('skipped');
  const note = failure ?? skipped;
  const message = note === undefined ? null : [note.attributes.get('message') ?? '', yield* textOfXml(note)].filter((text) => text !== '').join('\n');
  return {
    suite,
    className: element.attributes.get('classname') ?? suite,
    name: element.attributes.get('name') ?? '',
    outcome: failure !== undefined ? 'failed' : skipped !== undefined ? 'skipped' : 'passed',
    milliseconds: Math.round(seconds(element.attributes.get('time')) * 1000),
    message: message === null ? null : message.slice(0, MAX_MESSAGE_LENGTH),
  };
}

/** Some tools write `1,234.5`. */
function seconds(text: string | undefined): number {
  const value = Number((text ?? '').replaceAll(',', ''));
  return Number.isFinite(value) ? value : 0;
}
