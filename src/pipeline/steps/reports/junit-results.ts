// JUnit's XML reports, as Jenkins reads them: what can't be read counts as a failed test.

import type { TestCase } from '../../hosts/artifact-host.ts';
import { parseXml, textOfXml } from '../../run/text/xml.ts';
import type { XmlElement } from '../../run/text/xml.ts';
import { BoundError, JavaError } from '../../run/java-error.ts';
import { baseName } from '../../run/paths.ts';

/** A message is for people to read. */
const MAX_MESSAGE_LENGTH = 10_000;

export function readJUnit(path: string, text: string): TestCase[] {
  const suite = baseName(path);
  if (text === '') {
    return [unreadable(suite, '[empty]', `Test report file ${path} was length 0`)];
  }
  try {
    return readSuites(parseXml(text), suite);
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
function readSuites(element: XmlElement, outer: string): TestCase[] {
  const suite = element.attributes.get('name') ?? outer;
  const cases: TestCase[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === 'testsuite') {
      cases.push(...readSuites(child, suite));
    } else if (typeof child !== 'string' && child.name === 'testcase') {
      cases.push(readCase(child, suite));
    } else if (typeof child !== 'string' && child.name === 'error') {
      cases.push(unreadable(suite, '(init)', textOfXml(child)));
    }
  }
  return cases;
}

function readCase(element: XmlElement, suite: string): TestCase {
  const find = (name: string): XmlElement | undefined => element.children.filter((child) => typeof child !== 'string').find((child) => child.name === name);
  const failure = find('failure') ?? find('error');
  const skipped = find('skipped');
  const note = failure ?? skipped;
  const message = note === undefined ? null : [note.attributes.get('message') ?? '', textOfXml(note)].filter((text) => text !== '').join('\n');
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
