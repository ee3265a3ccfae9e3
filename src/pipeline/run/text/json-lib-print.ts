// JSON as writeJSON of Jenkins prints it [net.sf.json]: other characters than controls stay as they are, and indented,
// an object or list with a single element stays on its line.

import { toJavaString } from '../numbers/number-text.ts';
import type { JsonValue } from './json-value.ts';

/** `indent` blanks a level; 0: all in one line. */
export function printJson(json: JsonValue, indent: number, margin = 0): string {
  if (json === null || typeof json === 'boolean') {
    return String(json);
  }
  if (typeof json === 'string') {
    return quote(json);
  }
  if (typeof json === 'number' || 'kind' in json) {
    return toJavaString(json);
  }
  if (json instanceof Map) {
    const separator = indent > 0 ? ': ' : ':';
    const members = Array.from(json as ReadonlyMap<string, JsonValue>);
    const inner = members.length === 1 ? margin : margin + indent;
    return enclose('{', members.map(([key, value]) => `${quote(key)}${separator}${printJson(value, indent, inner)}`), '}', indent, margin);
  }
  const elements = json as readonly JsonValue[];
  const inner = elements.length === 1 ? margin : margin + indent;
  return enclose('[', elements.map((element) => printJson(element, indent, inner)), ']', indent, margin);
}

function enclose(open: string, parts: readonly string[], close: string, indent: number, margin: number): string {
  if (indent === 0 || parts.length < 2) {
    return `${open}${parts.join(',')}${close}`;
  }
  const blanks = ' '.repeat(margin + indent);
  return `${open}\n${parts.map((part) => `${blanks}${part}`).join(',\n')}\n${' '.repeat(margin)}${close}`;
}

/** `</` is escaped, so that the text may stand in a page. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('</', '<\\/');
}
