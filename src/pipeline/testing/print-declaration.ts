// Declarations → source; see print.ts.

import type { EnumConstant, Member, MethodDeclaration, Statement, TypeDefinition, TypeParameter, VariableDeclaration } from '../syntax/ast.ts';
import type { Printer } from './printer.ts';

type Declaration = Extract<Statement | Member, { readonly kind: 'variable' | 'method' | 'class' | 'import' | 'package' | 'abstract-method' | 'constructor' | 'initializer' | 'enum-constant' }>;

export function printDeclaration(node: Declaration | { readonly kind: 'members'; readonly members: readonly Member[] }, printer: Printer): string {
  switch (node.kind) {
    case 'import': {
      const name = `${node.name}${node.everything ? '.*' : ''}${node.alias === null ? '' : ` as ${node.alias}`}`;
      return `${printer.annotations(node.annotations)}import ${node.isStatic ? 'static ' : ''}${name}`;
    }
    case 'package':
      return `${printer.annotations(node.annotations)}package ${node.name}`;
    case 'variable':
      return printVariables(node, printer);
    case 'method':
      return `${printMethodHead(node, printer)} ${printer.block(node.body)}`;
    case 'abstract-method':
      return `${printMethodHead(node, printer)}${node.defaultValue === null ? '' : ` default ${printer.expression(node.defaultValue)}`}`;
    case 'constructor':
      return `${printModifiers(node, printer)}${node.name}(${printer.parameters(node.parameters)})${printThrows(node, printer)} ${printer.block(node.body)}`;
    case 'initializer':
      return `${node.isStatic ? 'static ' : ''}${printer.block(node.body)}`;
    case 'enum-constant':
      return printConstant(node, printer);
    case 'class':
      return printClass(node, printer);
    default:
      return printMembers(node.members, printer);
  }
}

function printModifiers({ annotations, modifiers }: Pick<VariableDeclaration, 'annotations' | 'modifiers'>, printer: Printer): string {
  return printer.annotations(annotations) + modifiers.map((modifier) => `${modifier} `).join('');
}

function printVariables(node: VariableDeclaration, printer: Printer): string {
  const head = printModifiers(node, printer);
  if (node.tupleValue !== null) {
    const names = node.variables.map(({ name, type }) => `${type === null ? '' : `${printer.type(type)} `}${name}`);
    return `${head}(${names.join(', ')}) = ${printer.expression(node.tupleValue)}`;
  }
  const variables = node.variables.map(({ name, value }) => (value === null ? name : `${name} = ${printer.expression(value)}`));
  return `${head}${node.type === null ? '' : `${printer.type(node.type)} `}${variables.join(', ')}`;
}

type MethodHead = Pick<MethodDeclaration, 'annotations' | 'modifiers' | 'typeParameters' | 'returnType' | 'name' | 'parameters' | 'throws'>;

function printMethodHead(node: MethodHead, printer: Printer): string {
  const name = /^[\p{L}_$][\p{L}\d_$]*$/u.test(node.name) ? node.name : `'${node.name.replaceAll(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`;
  const type = node.returnType === null ? '' : `${printer.type(node.returnType)} `;
  return `${printModifiers(node, printer)}${printTypeParameters(node.typeParameters, printer)}${type}${name}(${printer.parameters(node.parameters)})${printThrows(node, printer)}`;
}

function printThrows({ throws }: Pick<MethodDeclaration, 'throws'>, printer: Printer): string {
  return throws.length === 0 ? '' : ` throws ${throws.map(printer.type).join(', ')}`;
}

function printTypeParameters(list: readonly TypeParameter[], printer: Printer): string {
  const shown = list.map(({ name, bounds }) => (bounds.length === 0 ? name : `${name} extends ${bounds.map(printer.type).join(' & ')}`));
  return list.length === 0 ? '' : `<${shown.join(', ')}> `;
}

function printClass(node: TypeDefinition, printer: Printer): string {
  const heritage = (keyword: string, types: TypeDefinition['interfaces']): string => (types.length === 0 ? '' : ` ${keyword} ${types.map(printer.type).join(', ')}`);
  const head = `${printModifiers(node, printer)}${node.form} ${node.name} ${printTypeParameters(node.typeParameters, printer)}`;
  return `${head}${heritage('extends', node.superTypes)}${heritage('implements', node.interfaces)} ${printMembers(node.members, printer)}`;
}

function printMembers(members: readonly Member[], printer: Printer): string {
  const constants = members.filter((member) => member.kind === 'enum-constant');
  const others = members.filter((member) => member.kind !== 'enum-constant');
  const list = constants.map((constant) => printDeclaration(constant, printer)).join(',\n');
  return `{\n${list}${constants.length === 0 ? '' : ';\n'}${others.map((member) => `${printDeclaration(member, printer)};\n`).join('')}}`;
}

function printConstant({ annotations, name, arguments: list, members }: EnumConstant, printer: Printer): string {
  return `${printer.annotations(annotations)}${name}(${printer.arguments(list)})${members === null ? '' : printMembers(members, printer)}`;
}
