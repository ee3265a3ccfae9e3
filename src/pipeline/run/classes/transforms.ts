// Groovy's annotations that give a class methods which nobody has written.

import type { Annotation, Expression, Member, TypeDefinition, TypeName, VariableDeclaration } from '../../syntax/ast.ts';
import type { Span } from '../../syntax/source.ts';
import type { ClassValue } from '../value.ts';

/** Its text lists its fields; the options of the first that it has count. */
export const SHOWN: readonly string[] = ['ToString', 'Canonical', 'Immutable'];

/** Two objects with the same fields are equal. */
export const COMPARED: readonly string[] = ['EqualsAndHashCode', 'Canonical', 'Immutable'];

/** Its constructor takes the values of its fields, in their order. */
export const FILLED_IN_ORDER: readonly string[] = ['TupleConstructor', 'Canonical', 'Immutable'];

/** Its constructors are those of its superclass. */
export const INHERITING: readonly string[] = ['InheritConstructors'];

/** Only its constructor writes its fields. */
export const READ_ONLY: readonly string[] = ['Immutable'];

export function isAnnotated(type: ClassValue, names: readonly string[]): boolean {
  return annotationsOf(type, names).length > 0;
}

/** With or without its package. */
export function isNamed({ name }: Annotation, wanted: string): boolean {
  return name.slice(name.lastIndexOf('.') + 1) === wanted;
}

/** Without one a field is a property: it has a getter and a setter. */
export function hasVisibility({ modifiers }: VariableDeclaration): boolean {
  return modifiers.some((modifier) => ['public', 'protected', 'private'].includes(modifier));
}

/** `@Field def x = 1` in a script. */
export function isScriptField({ annotations }: VariableDeclaration): boolean {
  return annotations.some((annotation) => isNamed(annotation, 'Field'));
}

export function annotationsOf({ declared }: ClassValue, names: readonly string[]): readonly Annotation[] {
  return declared?.definition?.annotations.filter((annotation) => names.some((name) => isNamed(annotation, name))) ?? [];
}

/** The properties that such an annotation is about: all that the class declares, or those of its `includes` and not of its `excludes`. */
export function annotatedProperties({ declared }: ClassValue, names: readonly string[]): readonly string[] {
  const definition = declared?.definition ?? null;
  return definition === null ? [] : annotatedMembers(definition, names).map(({ name }) => name);
}

/** Properties first, then the fields that `includeFields` adds. */
export function annotatedMembers(definition: TypeDefinition, names: readonly string[]): readonly { readonly name: string; readonly isProperty: boolean }[] {
  const annotations = definition.annotations.filter((annotation) => names.some((name) => isNamed(annotation, name)));
  const withFields = annotations.some((annotation) => isSet(annotation, 'includeFields', false));
  const included = annotations.flatMap((annotation) => listed(annotation, 'includes'));
  const excluded = annotations.flatMap((annotation) => listed(annotation, 'excludes'));
  const all = definition.members.flatMap((member) => {
    const isField = member.kind === 'variable' && !member.modifiers.includes('static');
    const isProperty = isField && !hasVisibility(member);
    return isProperty || (isField && withFields) ? member.variables.map(({ name }) => ({ name, isProperty })) : [];
  });
  const chosen = all.filter(({ name }) => (included.length === 0 || included.includes(name)) && !excluded.includes(name));
  return [...chosen.filter(({ isProperty }) => isProperty), ...chosen.filter(({ isProperty }) => !isProperty)];
}

export function argumentIsSet(type: ClassValue, names: readonly string[], argument: string): boolean {
  return annotationsOf(type, names).some((annotation) => isSet(annotation, argument, false));
}

/** The fields whose objects answer for the class: `@Delegate Thing thing`. */
export function delegateFields(type: ClassValue): readonly string[] {
  return (type.declared?.definition?.members ?? []).flatMap((member) =>
    member.kind === 'variable' && member.annotations.some((annotation) => isNamed(annotation, 'Delegate')) ? member.variables.map(({ name }) => name) : [],
  );
}

/** `@Category(Type)`: whose objects its methods are for. Null: the class has static methods, which say it themselves. */
export function categorizedClass(type: ClassValue): string | null {
  const [annotation] = annotationsOf(type, ['Category']);
  const value = annotation === undefined ? undefined : (annotation.arguments.find(({ name }) => name === null)?.value ?? argumentOf(annotation, 'value'));
  return value?.kind === 'name' ? value.name : null;
}

export function argumentOf({ arguments: list }: Annotation, wanted: string): Expression | undefined {
  return list.find(({ name }) => name?.kind === 'string' && name.value === wanted)?.value;
}

export function isSet(annotation: Annotation, name: string, usual: boolean): boolean {
  const value = argumentOf(annotation, name);
  return value?.kind === 'boolean' ? value.value : usual;
}

/** `['a', 'b']` or `'a, b'` */
export function listed(annotation: Annotation, name: string): readonly string[] {
  const value = argumentOf(annotation, name);
  const texts = value?.kind === 'list' ? value.elements.map((element) => element.value) : [value];
  return texts.flatMap((text) => (text?.kind === 'string' ? text.value.split(',').map((word) => word.trim()) : []));
}

/** A class that nobody has named, of `new Type() { … }` or an enum's constant. It can't have constructors: its arguments are for those of its superclass. */
export function unnamedClass(type: ClassValue, name: string, members: readonly Member[], span: Span): TypeDefinition {
  const parent: TypeName = { kind: 'type', span, name: type.name, typeArguments: [], dimensions: 0, bound: null };
  const inheriting: Annotation = { kind: 'annotation', span, name: 'InheritConstructors', arguments: [] };
  const [superTypes, interfaces] = type.isInterface ? [[], [parent]] : [[parent], []];
  return { kind: 'class', span, annotations: [inheriting], modifiers: [], form: 'class', name, typeParameters: [], superTypes, interfaces, members };
}
