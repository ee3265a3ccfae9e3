// A file's own class.

import { fieldsOf } from './fields.ts';
import { groupMethods } from './group-methods.ts';
import { SCRIPT_CLASS } from './instances.ts';
import { isScriptField } from './transforms.ts';
import { PRIMITIVES } from '../type-names.ts';
import type { Unit } from '../unit.ts';
import type { ClassValue, Field } from '../value.ts';

/** What Groovy makes of a file whose code is in no class. Libraries have such files in src/ too, and make objects of them. */
export function scriptClass(unit: Unit): ClassValue {
  return {
    kind: 'class',
    name: unit.packageName === '' ? unit.className : `${unit.packageName}.${unit.className}`,
    superclass: SCRIPT_CLASS,
    interfaces: [],
    isInterface: false,
    native: null,
    declared: {
      unit,
      scope: null,
      definition: null,
      methods: groupMethods(unit.script.body.filter((statement) => statement.kind === 'method'), unit),
      constructors: [],
      abstractMethods: [],
      isAbstract: false,
      fields: fieldDeclarations(unit).flatMap(fieldsOf).map(boxed),
      statics: new Map(),
      staticTypes: new Map(),
    },
  };
}

function fieldDeclarations({ script }: Unit) {
  return script.body.filter((statement) => statement.kind === 'variable').filter(isScriptField);
}

/** `@Field int n` is an Integer, which is null until something sets it. */
function boxed(field: Field): Field {
  const box = field.type?.dimensions === 0 ? PRIMITIVES.get(field.type.name) : undefined;
  return field.type === null || box === undefined ? field : { ...field, type: { ...field.type, name: box } };
}

/** Code outside of classes. */
export function isScriptFile({ script }: Unit): boolean {
  return script.body.some(({ kind }) => kind !== 'import' && kind !== 'package' && kind !== 'class');
}
