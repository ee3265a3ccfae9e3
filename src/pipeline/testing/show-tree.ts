// The tree in the notation in which Groovy's own trees were recorded: parentheses, names, and nothing of types or places.

import type { Argument, Call, Expression, Member, New, Parameter, Property, Script, Statement, SwitchCase, Try, TypeDefinition, TypeName, Unary } from '../syntax/ast.ts';

/** Methods and classes of a script stand apart from its statements, as in Groovy. */
interface Apart {
  readonly methods: string[];
  readonly classes: string[];
}

export function showTree({ body }: Script): string {
  const apart: Apart = { methods: [], classes: [] };
  const statements = body.flatMap((statement) => showStatement(statement, apart));
  const isEmpty = statements.length + apart.methods.length + apart.classes.length === 0;
  return [isEmpty ? '{(return null);}' : braced(statements), ...apart.methods, ...apart.classes.toSorted()].join(' | ');
}

function braced(statements: readonly string[]): string {
  return `{${statements.map((statement) => `${statement};`).join('')}}`;
}

function showBlock(body: readonly Statement[], apart: Apart): string {
  return braced(body.flatMap((statement) => showStatement(statement, apart)));
}

function showBody(body: Statement | null, apart: Apart): string {
  return body === null ? '{}' : showBlock(body.kind === 'block' ? body.body : [body], apart);
}

/** No text, or one for each variable of a declaration. */
function showStatement(node: Statement, apart: Apart): string[] {
  const show = (expression: Expression | null): string => showExpression(expression, apart);
  switch (node.kind) {
    case 'expression':
      return [show(node.expression)];
    case 'block':
      return [showBlock(node.body, apart)];
    case 'labeled':
      return showStatement(node.body, apart);
    case 'variable': {
      const names = node.variables.map(({ name }) => name).join(' ');
      return node.tupleValue === null ? node.variables.map(({ name, value }) => `(decl ${name} ${show(value)})`) : [`(decl (${names}) ${show(node.tupleValue)})`];
    }
    case 'method':
      apart.methods.push(`${node.name}${showParameters(node.parameters, apart)}${showBlock(node.body.body, apart)}`);
      return [];
    case 'class':
      apart.classes.push(showClass(node.name, node.members, apart));
      return [];
    case 'import':
    case 'package':
      return [];
    default:
      return [showControlFlow(node, apart)];
  }
}

function showControlFlow(node: Statement, apart: Apart): string {
  const show = (expression: Expression | null): string => showExpression(expression, apart);
  switch (node.kind) {
    case 'if':
      return `(if ${show(node.test)} ${showBody(node.whenTrue, apart)} ${showBody(node.whenFalse, apart)})`;
    case 'while':
      return `(while ${show(node.test)} ${showBody(node.body, apart)})`;
    case 'do-while':
      return `(do ${showBody(node.body, apart)} ${show(node.test)})`;
    case 'for-in':
      return `(forin ${node.variable.name} ${show(node.iterable)} ${showBody(node.body, apart)})`;
    case 'for': {
      const initial = node.initial.flatMap((statement) => showStatement(statement, apart)).join(' ') || '_';
      return `(for (clist ${initial} ${show(node.test)} ${node.update.map(show).join(' ') || '_'}) ${showBody(node.body, apart)})`;
    }
    case 'switch': {
      const named = node.cases.filter(({ test }) => test !== null);
      const last = node.cases.findLast(({ test }) => test === null);
      const showCase = ({ test, body }: SwitchCase): string => ` (case ${show(test)} ${showBlock(body, apart)})`;
      return `(switch ${show(node.subject)}${named.map(showCase).join('')} ${showBlock(last?.body ?? [], apart)})`;
    }
    case 'try':
      return showTry(node, apart);
    case 'throw':
      return `(throw ${show(node.value)})`;
    case 'return':
      return `(return ${node.value === null ? 'null' : show(node.value)})`;
    case 'jump':
      return `(${node.keyword})`;
    case 'assert':
      return `(assert ${show(node.test)})`;
    default:
      return '(sync)';
  }
}

function showTry({ resources, body, catches, finallyBody }: Try, apart: Apart): string {
  const head = resources.flatMap((resource) => showStatement(resource, apart)).map((resource) => `${resource} `);
  const handlers = catches.flatMap((clause) => Array.from({ length: Math.max(1, clause.types.length) }, () => ` (catch ${clause.name} ${showBody(clause.body, apart)})`));
  return `(try ${head.join('')}${showBody(body, apart)}${handlers.join('')} ${showBody(finallyBody, apart)})`;
}

function showClass(name: string, members: readonly Member[], apart: Apart): string {
  const shown = members.map((member) => showMember(member, apart));
  const [fields, constructors, methods] = [' (f ', ' (ctor ', ' (m '].map((start) => shown.filter((text) => text.startsWith(start)));
  return `(class ${name}${fields?.toSorted().join('')}${constructors?.join('')}${methods?.join('')})`;
}

function showMember(member: Member, apart: Apart): string {
  switch (member.kind) {
    case 'variable':
      // Groovy's are compared in the order of names, so each variable is a declaration of its own in the samples.
      return member.variables.map(({ name, value }) => ` (f ${name} ${showExpression(value, apart)})`).join('');
    case 'method':
      return ` (m ${member.name}${showParameters(member.parameters, apart)}${showBlock(member.body.body, apart)})`;
    case 'abstract-method':
      return ` (m ${member.name}${showParameters(member.parameters, apart)}${member.defaultValue === null ? '-' : showExpression(member.defaultValue, apart)})`;
    case 'constructor':
      return ` (ctor ${showParameters(member.parameters, apart)}${showBlock(member.body.body, apart)})`;
    case 'initializer':
      return '';
    case 'enum-constant':
      if (member.members !== null) {
        apart.classes.push(showClass('anon', member.members, apart));
      }
      return ` (f ${member.name} _)`;
    default:
      apart.classes.push(showClass((member satisfies TypeDefinition).name, member.members, apart));
      return '';
  }
}

function showParameters(list: readonly Parameter[], apart: Apart): string {
  return `(${list.map(({ name, defaultValue }) => (defaultValue === null ? name : `${name}=${showExpression(defaultValue, apart)}`)).join(' ')})`;
}

function showExpression(node: Expression | null, apart: Apart): string {
  if (node === null) {
    return '_';
  }
  const show = (expression: Expression): string => showExpression(expression, apart);
  switch (node.kind) {
    case 'string':
      return quote(node.value);
    case 'number':
      return '#';
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
    case 'name':
    case 'self':
      return node.name;
    case 'template':
      return `(gs ${node.parts.map((part) => (typeof part === 'string' ? quote(part) : show(part))).join(' ')})`;
    case 'list':
      return `(list${node.elements.map((element) => ` ${showArgument(element, apart)}`).join('')})`;
    case 'map':
      return `(map${node.entries.map(({ key, value }) => (key === null ? ` (smap ${show(value)})` : ` ${show(key)} ${show(value)}`)).join('')})`;
    case 'property':
      return showProperty(node, apart);
    case 'index': {
      const [only, ...others] = node.indexes;
      return `([ ${show(node.object)} ${only !== undefined && others.length === 0 ? showArgument(only, apart) : `(list${showArguments(node.indexes, apart)})`})`;
    }
    case 'call':
      return showCall(node, apart);
    case 'new':
      return showNew(node, apart);
    case 'closure': {
      const parameters = node.parameters === null ? '()' : node.parameters.length === 0 ? '->' : showParameters(node.parameters, apart);
      return `(cl ${parameters} ${showBlock(node.body, apart)})`;
    }
    default:
      return showOperator(node, apart);
  }
}

function showOperator(node: Expression, apart: Apart): string {
  const show = (expression: Expression): string => showExpression(expression, apart);
  switch (node.kind) {
    case 'unary':
      return showUnary(node, show(node.operand));
    case 'binary':
      return `(${node.operator} ${show(node.left)} ${show(node.right)})`;
    case 'assignment':
      return `(${node.operator} ${show(node.target)} ${show(node.value)})`;
    case 'range':
      return `(range${node.inclusive ? '' : '<'} ${show(node.from)} ${show(node.to)})`;
    case 'conditional':
      return `(? ${show(node.test)} ${show(node.whenTrue)} ${show(node.whenFalse)})`;
    case 'elvis':
      return `(?: ${show(node.value)} ${show(node.fallback)})`;
    case 'conversion':
      return `(${node.form} ${show(node.value)} ${simpleName(node.type)})`;
    case 'type-test':
      return `(${node.negated ? '!' : ''}instanceof ${show(node.value)} ${simpleName(node.type)})`;
    default:
      return `(${node.kind})`;
  }
}

/** Groovy makes one number of a sign and a number. */
function showUnary({ operator, position, operand }: Unary, shown: string): string {
  if (position === 'postfix') {
    return `(post${operator} ${shown})`;
  }
  const names = { '-': 'neg', '+': 'pos', '++': 'pre++', '--': 'pre--', '!': '!', '~': '~' } as const;
  const isNumber = operand.kind === 'number' && (operator === '-' || operator === '+');
  return isNumber ? '#' : `(${names[operator]} ${shown})`;
}

function showProperty({ object, access, name }: Property, apart: Apart): string {
  const parts = `${showExpression(object, apart)} ${showExpression(name, apart)}`;
  switch (access) {
    case '.&':
    case '::':
      return `(mref ${parts})`;
    case '.':
      return `(prop ${parts})`;
    case '?.':
      return `(prop? ${parts})`;
    case '*.':
      return `(prop?* ${parts})`;
    default:
      return `(attr ${parts})`;
  }
}

function showCall({ callee, arguments: list }: Call, apart: Apart): string {
  const shown = showArguments(list, apart);
  switch (callee.kind) {
    case 'name':
      return `(call this ${quote(callee.name)}${shown})`;
    case 'self':
      return `(call this ${quote('java.lang.Object')}${shown})`;
    case 'string':
    case 'template':
      return `(call this ${showExpression(callee, apart)}${shown})`;
    case 'property':
      if (callee.access === '.' || callee.access === '?.' || callee.access === '*.') {
        return `(call${callee.access.slice(0, -1)} ${showExpression(callee.object, apart)} ${showExpression(callee.name, apart)}${shown})`;
      }
      return `(call ${showExpression(callee, apart)} 'call'${shown})`;
    default:
      return `(call ${showExpression(callee, apart)} 'call'${shown})`;
  }
}

function showNew({ type, arguments: list, dimensions, emptyDimensions, members }: New, apart: Apart): string {
  if (dimensions.length + emptyDimensions > 0) {
    return `(newarr ${simpleName(type)})`;
  }
  if (members !== null) {
    apart.classes.push(showClass('anon', members, apart));
  }
  return `(new ${members === null ? simpleName(type) : 'anon'}${showArguments(list, apart)})`;
}

/** Named ones are collected into a map, which comes first. */
function showArguments(list: readonly Argument[], apart: Apart): string {
  const isNamed = ({ name, spread }: Argument): boolean => name !== null || spread === '*:';
  const named = list.filter(isNamed).map(({ name, value }) => (name === null ? ` (smap ${showExpression(value, apart)})` : ` ${showExpression(name, apart)} ${showExpression(value, apart)}`));
  const others = list.filter((argument) => !isNamed(argument)).map((argument) => ` ${showArgument(argument, apart)}`);
  return `${named.length === 0 ? '' : ` (map${named.join('')})`}${others.join('')}`;
}

function showArgument({ name, value, spread }: Argument, apart: Apart): string {
  const shown = showExpression(value, apart);
  return name !== null ? `(entry ${showExpression(name, apart)} ${shown})` : spread === null ? shown : `(${spread === '*' ? 'spread' : 'smap'} ${shown})`;
}

function simpleName({ name }: TypeName): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll("'", "\\'")}'`;
}
