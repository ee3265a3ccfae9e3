// Groovy's annotations that write members of a class: they become code before the class is made, as in Groovy itself.

import { parse } from '../../parse.ts';
import type { Annotation, Expression, Member, TypeDefinition, TypeName, VariableDeclaration } from '../../syntax/ast.ts';
import type { Span } from '../../syntax/source.ts';
import { capitalize } from './accessor-names.ts';
import { toStringText } from './shown-members.ts';
import { argumentOf, hasVisibility, isNamed, isSet, listed } from './transforms.ts';

/** The class with what `@Lazy`, `@Sortable`, `@Builder`, `@ToString` and `@Immutable(copyWith = true)` write. `name` is its full one. */
export function withGeneratedMembers(definition: TypeDefinition, name: string): TypeDefinition {
  const properties = propertiesOf(definition);
  const members = definition.members.flatMap((member) => (isLazy(member) ? lazyMembers(member) : [member]));
  const written = definition.annotations.flatMap((annotation) => {
    const text = textFor(annotation, definition.name, name, chosen(annotation, properties));
    return text === null ? [] : parseMembers(text, annotation.span, null);
  });
  const isSorted = definition.annotations.some((annotation) => isNamed(annotation, 'Sortable'));
  const interfaces = isSorted ? [...definition.interfaces, comparable(definition.span)] : definition.interfaces;
  const shown = toStringText(definition, name);
  return { ...definition, interfaces, members: [...members, ...written, ...(shown === null ? [] : parseMembers(shown, definition.span, null))] };
}

interface Property {
  readonly name: string;
  /** As it is written. */
  readonly type: string;
}

function propertiesOf({ members }: TypeDefinition): readonly Property[] {
  return members.flatMap((member) => {
    const isProperty = member.kind === 'variable' && !hasVisibility(member) && !member.modifiers.includes('static');
    return isProperty ? member.variables.map(({ name, type }) => ({ name, type: textOf(type ?? member.type) })) : [];
  });
}

function textOf(type: TypeName | null): string {
  return type === null ? 'def' : type.name + '[]'.repeat(type.dimensions);
}

/** Those of `includes`, in its order, or all but those of `excludes`. */
function chosen(annotation: Annotation, properties: readonly Property[]): readonly Property[] {
  const [included, excluded] = [listed(annotation, 'includes'), listed(annotation, 'excludes')];
  const named = included.flatMap((name) => properties.filter((property) => property.name === name));
  return (included.length === 0 ? properties : named).filter(({ name }) => !excluded.includes(name));
}

/** `@Log`, or `@Log('logger')`. */
function loggerName(annotation: Annotation): string {
  const unnamed = annotation.arguments.find(({ name }) => name === null)?.value;
  return unnamed?.kind === 'string' && /^[A-Za-z_]\w*$/.test(unnamed.value) ? unnamed.value : word(annotation, 'value', 'log');
}

/** Each of them writes a logger. */
const LOGGED: readonly string[] = ['Log', 'Commons', 'Log4j', 'Log4j2', 'Slf4j'];

function textFor(annotation: Annotation, type: string, fullName: string, properties: readonly Property[]): string | null {
  if (isNamed(annotation, 'Sortable')) {
    return sortableText(type, properties);
  }
  if (isNamed(annotation, 'Builder')) {
    return builderText(annotation, type, properties);
  }
  if (LOGGED.some((name) => isNamed(annotation, name))) {
    return `private static final java.util.logging.Logger ${loggerName(annotation)} = java.util.logging.Logger.getLogger('${fullName}')`;
  }
  return isNamed(annotation, 'Immutable') && isSet(annotation, 'copyWith', false) ? copyText(type, properties) : null;
}

function sortableText(type: string, properties: readonly Property[]): string {
  const comparisons = properties.map(({ name }) => `order = this.${name} <=> other.${name}\nif (order != 0) { return order }`);
  const comparators = properties.map(({ name }) => `static comparatorBy${capitalize(name)}() { return { a, b -> a.${name} <=> b.${name} } }`);
  return `int compareTo(${type} other) {\nif (this.is(other)) { return 0 }\nint order = 0\n${comparisons.join('\n')}\nreturn 0\n}\n${comparators.join('\n')}`;
}

/** The default strategy writes a class beside, `SimpleStrategy` setters that can be chained. */
function builderText(annotation: Annotation, type: string, properties: readonly Property[]): string {
  const strategy = argumentOf(annotation, 'builderStrategy');
  const isSimple = strategy?.kind === 'name' && strategy.name === 'SimpleStrategy';
  const prefix = word(annotation, 'prefix', isSimple ? 'set' : '');
  const nameOf = (property: string): string => (prefix === '' ? property : prefix + capitalize(property));
  const builder = isSimple ? type : word(annotation, 'builderClassName', `${type}Builder`);
  const setters = properties.map((property) => `${builder} ${nameOf(property.name)}(${property.type} ${property.name}) { this.${property.name} = ${property.name}; return this }`);
  if (isSimple) {
    return setters.join('\n');
  }
  const fields = properties.map((property) => `private ${property.type} ${property.name}`);
  const values = properties.length === 0 ? '' : `[${properties.map(({ name }) => `${name}: ${name}`).join(', ')}]`;
  const build = `${type} ${word(annotation, 'buildMethodName', 'build')}() { return new ${type}(${values}) }`;
  return `static ${builder} ${word(annotation, 'builderMethodName', 'builder')}() { return new ${builder}() }\nstatic class ${builder} {\n${[...fields, ...setters, build].join('\n')}\n}`;
}

function copyText(type: string, properties: readonly Property[]): string {
  const values = properties.map(({ name }) => `${name}: this.${name}`).join(', ');
  return `${type} copyWith(Map changes) {\ndef values = [${values === '' ? ':' : values}]\nreturn changes.every { name, value -> values[name] == value } ? this : new ${type}(values + changes)\n}`;
}

/** Words that stand in code: what is no name is left alone. */
function word(annotation: Annotation, argument: string, usual: string): string {
  const value = argumentOf(annotation, argument);
  return value?.kind === 'string' && /^[A-Za-z_]\w*$/.test(value.value) ? value.value : usual;
}

type Lazy = VariableDeclaration & Member;

function isLazy(member: Member): member is Lazy {
  return member.kind === 'variable' && member.annotations.some((annotation) => isNamed(annotation, 'Lazy'));
}

/** A field that nothing else names, and a getter that fills it when it is first asked. */
function lazyMembers(member: Lazy): readonly Member[] {
  const keyword = member.modifiers.includes('static') ? 'static ' : '';
  return member.variables.flatMap(({ name, type: own, value }) => {
    const type = textOf(own ?? member.type);
    const text = `private ${keyword}def $${name}
${keyword}${type} get${capitalize(name)}() { if ($${name} == null) { $${name} = ${value === null ? `new ${type}()` : INITIAL} }; return $${name} }
${keyword}void set${capitalize(name)}(${type} value) { $${name} = value }`;
    return parseMembers(text, member.span, value);
  });
}

const INITIAL = '$initial$value';

/** Where the text has the name INITIAL, the tree has that expression. All of it stands where the annotation does. */
function parseMembers(text: string, span: Span, initial: Expression | null): readonly Member[] {
  const [type] = parse(`class Generated {\n${text}\n}`).script?.body ?? [];
  return type?.kind === 'class' ? type.members.map((member) => placed(member, span, initial)) : [];
}

function placed<T>(node: T, span: Span, initial: Expression | null): T {
  if (Array.isArray(node)) {
    return node.map((each: unknown) => placed(each, span, initial)) as T;
  }
  if (node === null || typeof node !== 'object') {
    return node;
  }
  const entries: [string, unknown][] = Object.entries(node);
  if (initial !== null && entries.some(([key, value]) => key === 'name' && value === INITIAL)) {
    return initial as T;
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, key === 'span' ? span : placed(value, span, initial)])) as T;
}

function comparable(span: Span): TypeName {
  return { kind: 'type', span, name: 'Comparable', typeArguments: [], dimensions: 0, bound: null };
}
