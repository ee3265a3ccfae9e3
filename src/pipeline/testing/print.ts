// Tree → source, for tests: what is printed reads as the same tree again. It puts parentheses around whatever has
// parts, and writes all calls with parentheses.

import type { Annotation, Argument, Closure, Expression, MapEntry, New, Parameter, Property, Script, Statement, Template, TypeName } from '../syntax/ast.ts';
import { printDeclaration } from './print-declaration.ts';
import { printControlFlow } from './print-control-flow.ts';
import type { Printer } from './printer.ts';

const PRINTER: Printer = {
  statement: printStatement,
  block: ({ body }) => `{\n${printStatements(body)}}`,
  expression: printExpression,
  operand: printOperand,
  arguments: printArguments,
  parameters: (list) => list.map(printParameter).join(', '),
  annotations: (list) => list.map((annotation) => `${printAnnotation(annotation)} `).join(''),
  type: printType,
};

export function printScript({ body }: Script): string {
  return printStatements(body);
}

/** A `;` keeps a block from becoming the last argument of the statement before it. */
function printStatements(body: readonly Statement[]): string {
  return body.map((statement) => `${printStatement(statement)};\n`).join('');
}

function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'expression':
      return printLeading(statement.expression);
    case 'block':
      return PRINTER.block(statement);
    case 'variable':
    case 'method':
    case 'class':
    case 'import':
    case 'package':
      return printDeclaration(statement, PRINTER);
    default:
      return printControlFlow(statement, PRINTER);
  }
}

/** At the beginning of a statement a brace would be read as that of a block. */
function printLeading(expression: Expression): string {
  const text = printExpression(expression);
  return text.startsWith('{') ? `(${text})` : text;
}

const PIECES: ReadonlySet<Expression['kind']> = new Set([
  'string', 'template', 'number', 'boolean', 'null', 'name', 'self', 'list', 'map', 'property', 'index', 'call', 'new', 'annotation',
]);

function printOperand(expression: Expression): string {
  const text = printExpression(expression);
  return PIECES.has(expression.kind) && !text.startsWith('{') ? text : `(${text})`;
}

function printExpression(node: Expression): string {
  switch (node.kind) {
    case 'string':
      return quote(node.value);
    case 'number':
      return node.text;
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
    case 'name':
    case 'self':
      return node.name;
    case 'template':
      return printTemplate(node);
    case 'list':
      return `[${printArguments(node.elements)}]`;
    case 'map':
      return node.entries.length === 0 ? '[:]' : `[${node.entries.map(printEntry).join(', ')}]`;
    case 'property':
      return `${printOperand(node.object)}${node.access}${printPropertyName(node)}`;
    case 'index':
      return `${printOperand(node.object)}${node.safe ? '?' : ''}[${printArguments(node.indexes)}]`;
    case 'call':
      return `${node.callee.kind === 'closure' ? printExpression(node.callee) : printOperand(node.callee)}(${printArguments(node.arguments)})`;
    case 'new':
      return printNew(node);
    case 'closure':
      return printClosure(node);
    case 'annotation':
      return printAnnotation(node);
    default:
      return printOperator(node);
  }
}

function printOperator(node: Expression): string {
  switch (node.kind) {
    case 'unary':
      return node.position === 'prefix' ? `${node.operator}${printOperand(node.operand)}` : `${printOperand(node.operand)}${node.operator}`;
    case 'binary':
      return `${printOperand(node.left)} ${node.operator} ${printOperand(node.right)}`;
    case 'range':
      return `${printOperand(node.from)} ${node.inclusive ? '..' : '..<'} ${printOperand(node.to)}`;
    case 'assignment':
      return `${printTarget(node.target)} ${node.operator} ${printExpression(node.value)}`;
    case 'conditional':
      return `${printOperand(node.test)} ? ${printOperand(node.whenTrue)} : ${printOperand(node.whenFalse)}`;
    case 'elvis':
      return `${printOperand(node.value)} ?: ${printOperand(node.fallback)}`;
    case 'conversion':
      return node.form === 'as' ? `${printOperand(node.value)} as ${printType(node.type)}` : `(${printType(node.type)}) ${printOperand(node.value)}`;
    case 'type-test':
      return `${printOperand(node.value)} ${node.negated ? '!' : ''}instanceof ${printType(node.type)}`;
    default:
      throw new Error(`${node.kind} is no operator`);
  }
}

function printPropertyName({ name }: Property): string {
  if (name.kind === 'string' && /^[a-zA-Z_]\w*$/.test(name.value)) {
    return name.value;
  }
  const isPlain = name.kind === 'string' || name.kind === 'template';
  return isPlain ? printExpression(name) : `(${printExpression(name)})`;
}

function printArguments(list: readonly Argument[]): string {
  return list.map(({ name, spread, value }) => `${name === null ? '' : `${printKey(name)}: `}${spread === '*:' ? '*: ' : (spread ?? '')}${printExpression(value)}`).join(', ');
}

function printEntry({ key, value }: MapEntry): string {
  return `${key === null ? '*' : printKey(key)}: ${printExpression(value)}`;
}

function printKey(key: Expression): string {
  return ['string', 'template', 'number', 'list', 'map'].includes(key.kind) ? printExpression(key) : `(${printExpression(key)})`;
}

/** With three quotes, as a closure among the parts goes over several lines. */
function printTemplate({ parts }: Template): string {
  return `"""${parts.map((part) => (typeof part === 'string' ? escapeText(part) : printInterpolation(part))).join('')}"""`;
}

/** A closure with parameters is lazy: `${-> x}`. */
function printInterpolation(part: Expression): string {
  return part.kind === 'closure' && part.parameters !== null ? `$${printClosure(part)}` : `\${${printLeading(part)}}`;
}

function printClosure({ parameters, body }: Closure): string {
  const head = parameters === null ? '' : ` ${PRINTER.parameters(parameters)} ->`;
  return `{${head}\n${printStatements(body)}}`;
}

function printTarget(target: Expression): string {
  return target.kind === 'list' ? `(${printArguments(target.elements)})` : printOperand(target);
}

function printNew({ type, arguments: list, dimensions, emptyDimensions, elements, members }: New): string {
  if (dimensions.length + emptyDimensions > 0) {
    const sizes = `${dimensions.map((size) => `[${printExpression(size)}]`).join('')}${'[]'.repeat(emptyDimensions)}`;
    return `new ${printType(type)}${sizes}${elements === null ? '' : ` {${elements.map(printExpression).join(', ')}}`}`;
  }
  return `new ${printType(type)}(${printArguments(list)})${members === null ? '' : printDeclaration({ kind: 'members', members }, PRINTER)}`;
}

function printParameter({ annotations, type, variadic, name, defaultValue }: Parameter): string {
  const head = `${PRINTER.annotations(annotations)}${type === null ? '' : `${printType(type)} `}${variadic ? '... ' : ''}${name}`;
  return defaultValue === null ? head : `${head} = ${printOperand(defaultValue)}`;
}

function printAnnotation({ name, arguments: list }: Annotation): string {
  const shown = list.map((argument) => (argument.name?.kind === 'string' ? `${argument.name.value} = ${printExpression(argument.value)}` : printArguments([argument])));
  return `@${name}(${shown.join(', ')})`;
}

function printType({ name, typeArguments, dimensions, bound }: TypeName): string {
  const inner = typeArguments.length === 0 ? '' : `<${typeArguments.map(printType).join(', ')}>`;
  return `${name}${inner}${bound === null ? '' : ` ${bound.relation} ${printType(bound.type)}`}${'[]'.repeat(dimensions)}`;
}

function quote(text: string): string {
  return `'${escapeText(text)}'`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\'"$\u0000-\u001f\ud800-\udfff]/g, (character) =>
    character.charCodeAt(0) < 0x20 || character > '\ud7ff' ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : `\\${character}`);
}
