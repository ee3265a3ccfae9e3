// Class definitions → classes. A class is made when it is first named, because its superclass may stand further down.

import type { Expression, TypeDefinition, TypeName } from '../../syntax/ast.ts';
import type { Activation } from '../evaluator/activation.ts';
import type { Caller } from '../caller.ts';
import { defineEnum, ENUM_CLASS } from './enums.ts';
import { executeAll } from '../evaluator/execute-body.ts';
import { fieldsOf, initialValue, zeroOf } from './fields.ts';
import { withGeneratedMembers } from './generated-members.ts';
import { groupMethods } from './group-methods.ts';
import { readUnit } from '../load-unit.ts';
import { createScope } from '../evaluator/scope.ts';
import { isScriptFile, scriptClass } from './script-class.ts';
import type { Scope } from '../evaluator/scope.ts';
import type { Unit } from '../unit.ts';
import type { ClassValue, DeclaredClass, Field, Method, Value } from '../value.ts';

/** A class that this file defines, by its simple name; null when it defines no such. */
export async function loadUnitClass(name: string, unit: Unit, caller: Caller): Promise<ClassValue | null> {
  const definition = unit.definitions.get(name);
  return definition === undefined ? null : loadClass(definition, fullName(unit, definition), unit, caller);
}

function fullName({ packageName }: Unit, { name }: TypeDefinition): string {
  return packageName === '' ? name : `${packageName}.${name}`;
}

/** A class of a shared library's src/; null when no loaded library has it. */
export async function loadLibraryClass(name: string, caller: Caller): Promise<ClassValue | null> {
  const known = caller.run.classes.get(name);
  if (known !== undefined) {
    return known;
  }
  const path = `src/${name.replaceAll('.', '/')}.groovy`;
  for (const library of caller.run.libraries) {
    const text = library.files.get(path);
    if (text !== undefined) {
      const simple = name.slice(name.lastIndexOf('.') + 1);
      const unit = await readUnit({ text, name: path, className: simple }, caller);
      const meanwhile = caller.run.classes.get(name);
      if (meanwhile !== undefined) {
        return meanwhile;
      }
      const own = await loadUnitClass(simple, unit, { ...caller, unit });
      return own ?? (isScriptFile(unit) ? loadScriptClass(name, unit, caller) : null);
    }
  }
  return null;
}

function loadScriptClass(name: string, unit: Unit, { run }: Caller): ClassValue {
  const type = scriptClass(unit);
  run.classes.set(name, type);
  return type;
}

async function loadClass(definition: TypeDefinition, name: string, unit: Unit, caller: Caller): Promise<ClassValue> {
  const known = caller.run.classes.get(name);
  return known ?? defineClass(definition, name, { ...caller, unit }, null);
}

/** Also of anonymous classes, which see the variables around them (`scope`). */
export async function defineClass(written: TypeDefinition, name: string, caller: Caller, scope: Scope | null): Promise<ClassValue> {
  const definition = withGeneratedMembers(written, name);
  const { unit } = caller;
  const supers = await resolveAll(definition.superTypes, caller);
  const interfaces = await resolveAll(definition.interfaces, caller);
  const isInterface = definition.form === 'interface' || definition.form === '@interface';
  const declared: DeclaredClass & { readonly statics: Map<string, Value> } = {
    unit,
    scope,
    definition,
    methods: collectMethods(definition, unit),
    constructors: definition.members.flatMap((member) =>
      member.kind === 'constructor' ? [{ name: '<init>', parameters: member.parameters, body: member.body.body, returnType: null, isStatic: false, unit }] : [],
    ),
    abstractMethods: definition.members.flatMap((member) => (member.kind === 'abstract-method' ? [member.name] : [])),
    isAbstract: definition.modifiers.includes('abstract') || isInterface,
    fields: collectFields(definition, false),
    statics: new Map(),
    staticTypes: new Map(collectFields(definition, true).map((field) => [field.name, field])),
  };
  const type: ClassValue = {
    kind: 'class',
    name,
    superclass: isInterface ? null : definition.form === 'enum' ? ENUM_CLASS : (supers[0] ?? null),
    interfaces: isInterface ? supers : interfaces,
    isInterface,
    declared,
    native: null,
  };
  // Registered first: its members may name the class itself.
  caller.run.classes.set(name, type);
  await initializeStatics(type, declared, caller);
  return type;
}

async function resolveAll(types: readonly TypeName[], caller: Caller): Promise<ClassValue[]> {
  const found: ClassValue[] = [];
  for (const type of types) {
    const each = await caller.interpreter.findClass(type.name, caller);
    // Java's marker interfaces (Serializable, …) that Mayfly has no class for change nothing.
    if (each !== null) {
      found.push(each);
    }
  }
  return found;
}

function collectMethods({ members }: TypeDefinition, unit: Unit): Map<string, Method[]> {
  return groupMethods(members.filter((member) => member.kind === 'method'), unit);
}

/** In an interface every field is a constant. */
function collectFields({ members, form }: TypeDefinition, statics: boolean): Field[] {
  return members.flatMap((member) => {
    const isStatic = member.kind === 'variable' && (member.modifiers.includes('static') || form === 'interface');
    return member.kind === 'variable' && isStatic === statics ? fieldsOf(member) : [];
  });
}

/** As the compiler orders them: what is written as a value is there before anything is computed. */
function literalsFirst(fields: ReadonlyMap<string, Field>): Field[] {
  const all = [...fields.values()];
  return [...all.filter(({ initial }) => isLiteral(initial)), ...all.filter(({ initial }) => !isLiteral(initial))];
}

function isLiteral(value: Expression | null): boolean {
  return value !== null && (LITERALS.has(value.kind) || (value.kind === 'unary' && value.operator === '-' && isLiteral(value.operand)));
}

const LITERALS: ReadonlySet<Expression['kind']> = new Set(['number', 'string', 'boolean', 'null']);

async function initializeStatics(type: ClassValue, declared: DeclaredClass, caller: Caller): Promise<void> {
  const activation = staticActivation(type, declared, caller);
  for (const { name, type: fieldType } of declared.staticTypes.values()) {
    declared.statics.set(name, zeroOf(fieldType));
  }
  await defineEnum(type, declared, activation, defineClass);
  for (const field of literalsFirst(declared.staticTypes)) {
    declared.statics.set(field.name, await initialValue(field, activation));
  }
  for (const member of declared.definition?.members ?? []) {
    if (member.kind === 'initializer' && member.isStatic) {
      await executeAll(member.body.body, { ...activation, scope: createScope(activation.scope) });
    }
  }
  for (const member of declared.definition?.members ?? []) {
    if (member.kind === 'class') {
      await loadInnerClass(type, member.name, caller);
    }
  }
}

/** A class inside of another one: the first field or sister class that names it makes it. Null when there is none. */
export async function loadInnerClass(outer: ClassValue, name: string, caller: Caller): Promise<ClassValue | null> {
  const { declared } = outer;
  const known = caller.run.classes.get(`${outer.name}$${name}`);
  const member = known === undefined ? declared?.definition?.members.find((each) => each.kind === 'class' && each.name === name) : undefined;
  if (declared === null || member?.kind !== 'class') {
    return known ?? null;
  }
  const inner = await defineClass(member, `${outer.name}$${name}`, staticActivation(outer, declared, caller), declared.scope);
  declared.statics.set(name, inner);
  return inner;
}

function staticActivation(type: ClassValue, declared: DeclaredClass, { interpreter, run, frame, span, depth }: Caller): Activation {
  return { interpreter, run, frame, span, depth, unit: declared.unit, scope: createScope(declared.scope), thisObject: type, methodClass: type, closure: null };
}
