// groovy.text: templates with `$name`, `${…}`, `<%= … %>` and `<% … %>`. Each becomes a script whose binding is what `make` is given.

import { entriesOf } from '../../collections.ts';
import { textOfKey } from '../../keys.ts';
import { readUnit } from '../../load-unit.ts';
import type { NativeType } from '../../native-type.ts';
import type { MapValue, NativeObject } from '../../value.ts';
import type { Caller } from '../../caller.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';

const TEMPLATE_TYPE: NativeType = {
  name: 'groovy.text.Template',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'make()': (self, _, caller) => fill(self.data as string, null, caller),
    'make(Map)': (self, [values], caller) => fill(self.data as string, values, caller),
  }),
};

/** What a template prints is part of its text, if `isPrinting`; else it is the log's. */
function engineType(name: string, isPrinting = false): NativeType {
  const type: NativeType = {
    name,
    parent: objectType,
    interfaces: ['groovy.text.TemplateEngine'],
    methods: methods<NativeObject>()({ 'createTemplate(String)': (_, [text]) => ({ kind: 'object', type: TEMPLATE_TYPE, data: scriptOf(text, isPrinting) }) }),
    construct: constructors({ '()': () => ({ kind: 'object', type, data: null }) }),
  };
  return type;
}

export const TEMPLATE_TYPES: readonly NativeType[] = [
  engineType('groovy.text.SimpleTemplateEngine', true),
  engineType('groovy.text.GStringTemplateEngine'),
  engineType('groovy.text.StreamingTemplateEngine'),
];

/** What a SimpleTemplateEngine makes of it. */
export function fillTemplate(template: string, values: MapValue, caller: Caller): Promise<string> {
  return fill(scriptOf(template, true), values, caller);
}

/** The text at once: nothing here writes to a stream. */
async function fill(scriptText: string, values: MapValue | null, caller: Caller): Promise<string> {
  const unit = await readUnit({ text: scriptText, name: 'template', className: 'SimpleTemplateScript' }, caller);
  const script = await caller.interpreter.createScript(unit, caller);
  for (const { key, value } of values === null ? [] : entriesOf(values)) {
    script.binding?.set(textOfKey(key) ?? '', value);
  }
  const text = await caller.interpreter.invokeMethod(script, 'render', [], caller);
  return typeof text === 'string' ? text : '';
}

const PRINTING = `def print(value) { out << "\${value}" }
def println(value = '') { out << "\${value}\\n" }
def printf(String format, Object... values) { out << String.format(format, values) }
`;

function scriptOf(template: string, isPrinting: boolean): string {
  const parts = template.split(/(<%=?[\s\S]*?%>)/).filter((part) => part !== '');
  const lines = parts.map((part) => {
    if (part.startsWith('<%=')) {
      return `out << (${part.slice(3, -2).trim()})`;
    }
    return part.startsWith('<%') ? part.slice(2, -2) : `out << """${escapeQuotes(part)}"""`;
  });
  return `${isPrinting ? PRINTING : ''}def render() {\nout = new StringWriter()\n${lines.join('\n')}\nreturn out.toString()\n}\n`;
}

/** Outside of `${…}`, where they are code. */
function escapeQuotes(text: string): string {
  return text.split(/(\$\{[^}]*\})/).map((part) => (part.startsWith('${') ? part : part.replaceAll('"', '\\"'))).join('');
}
