import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from '../parse.ts';
import type { Argument, Expression } from './ast.ts';

/** The first statement's expression, in a fully parenthesised notation that shows how it was read. */
function read(text: string): string {
  const { script, diagnostics } = parse(text);
  const statement = script?.body[0];
  assert.ok(script !== null, diagnostics[0]?.message);
  assert.ok(statement?.kind === 'expression', `${text} begins with ${statement?.kind}`);
  return show(statement.expression);
}

function show(node: Expression): string {
  switch (node.kind) {
    case 'string':
      return JSON.stringify(node.value);
    case 'number':
      return node.text;
    case 'name':
      return node.name;
    case 'template':
      return `T(${node.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : show(part))).join(' ')})`;
    case 'list':
      return `[${node.elements.map(showArgument).join(', ')}]`;
    case 'map':
      return `[${node.entries.map(({ key, value }) => `${key === null ? '*' : show(key)}: ${show(value)}`).join(', ') || ':'}]`;
    case 'property':
      return `${show(node.object)}${node.access}${show(node.name)}`;
    case 'index':
      return `${show(node.object)}[${node.indexes.map(showArgument).join(', ')}]`;
    case 'call':
      return `${show(node.callee)}(${node.arguments.map(showArgument).join(', ')})`;
    case 'closure':
      return `{${node.parameters === null ? '' : `${node.parameters.map(({ name }) => name).join(', ')} -> `}${node.body.length}}`;
    case 'unary':
      return node.position === 'prefix' ? `(${node.operator}${show(node.operand)})` : `(${show(node.operand)}${node.operator})`;
    case 'binary':
    case 'assignment': {
      const [left, right] = node.kind === 'binary' ? [node.left, node.right] : [node.target, node.value];
      return `(${show(left)} ${node.operator} ${show(right)})`;
    }
    case 'range':
      return `(${show(node.from)}${node.inclusive ? '..' : '..<'}${show(node.to)})`;
    case 'conditional':
      return `(${show(node.test)} ? ${show(node.whenTrue)} : ${show(node.whenFalse)})`;
    case 'elvis':
      return `(${show(node.value)} ?: ${show(node.fallback)})`;
    case 'conversion':
      return `(${show(node.value)} as ${node.type.name})`;
    default:
      return node.kind;
  }
}

function showArgument({ name, value, spread }: Argument): string {
  return `${name === null ? '' : `${show(name)}: `}${spread ?? ''}${show(value)}`;
}

test('precedence', () => {
  assert.equal(read('a + b * c ** d - e'), '((a + (b * (c ** d))) - e)');
  assert.equal(read('a || b && c == d < e << f + g'), '(a || (b && (c == (d < (e << (f + g))))))');
  assert.equal(read('-a ** b'), '(-(a ** b))');
  assert.equal(read('!a.b && c'), '((!a."b") && c)');
  assert.equal(read('1..n - 1'), '(1..(n - 1))');
  assert.equal(read('a ? b : c ? d : e'), '(a ? b : (c ? d : e))');
  assert.equal(read('a ?: b ?: c'), '(a ?: (b ?: c))');
  assert.equal(read('x = y = a ? b : c'), '(x = (y = (a ? b : c)))');
  assert.equal(read('a as Map ?: [:]'), '((a as Map) ?: [:])');
});

test('assignments', () => {
  assert.equal(read('(a, b) = c'), '([a, b] = c)');
  assert.equal(read('a.b[0] += c d'), '(a."b"[0] += c(d))');
  assert.equal(read('x = (String) y'), '(x = (y as String))');
  assert.equal(read('new int[3][4]'), 'new');
});

test('commands', () => {
  assert.equal(read("sh 'make'"), 'sh("make")');
  assert.equal(read("sh script: 'a', label: 'b'"), 'sh("script": "a", "label": "b")');
  assert.equal(read('a b c d'), 'a(b)."c"(d)');
  assert.equal(read("x = sh script: 'a'"), '(x = sh("script": "a"))');
  assert.equal(read('println -1'), '(println - 1)');
  assert.equal(read('print !x'), 'print((!x))');
  assert.equal(read('a.b c, d'), 'a."b"(c, d)');
  assert.equal(read('"${pwd tmp: true}/m2"'), 'T(pwd("tmp": boolean) "/m2")');
  assert.equal(read("parallel a: { x }, b: {\n y\n}"), 'parallel("a": {1}, "b": {1})');
});

test('trailing closures', () => {
  assert.equal(read("stage('a') { x }"), 'stage("a", {1})');
  assert.equal(read("stage('a')\n\n{ x }"), 'stage("a", {1})');
  assert.equal(read('stages\n{ x }'), 'stages({1})');
  assert.equal(read('list.each { k, v -> x }'), 'list."each"({k, v -> 1})');
  assert.equal(read("dir 'x' { y }"), 'dir("x"({1}))');
  assert.equal(read("stage('x') { } stage('y') { }"), 'stage("x", {0})."stage"("y", {0})');
  assert.equal(read('a { }\n{ b }'), 'a({0}, {1})');
  assert.equal(read('x = a\n{ b }'), '(x = a({1}))');
  assert.equal(read('(a b) { c }'), 'a(b)."call"({1})');
});

test('indexes, lists and maps', () => {
  assert.equal(read('a [1]'), 'a[1]');
  assert.equal(read('parallel [:]'), 'parallel([:])');
  assert.equal(read("step [$class: 'X']"), 'step(["$class": "X"])');
  assert.equal(read('[a: 1, "b": 2, (c): 3, *: d,]'), '["a": 1, "b": 2, c: 3, *: d]');
  assert.equal(read('[1, *x,]'), '[1, *x]');
  assert.equal(read('[default: 1, in: 2]'), '["default": 1, "in": 2]');
});

test('lines that go on', () => {
  assert.equal(read('a\n  .b()\n  ?.c()'), 'a."b"()?."c"()');
  assert.equal(read('a\n ? b\n : c'), '(a ? b : c)');
  assert.equal(read('a &&\n b'), '(a && b)');
  assert.equal(read('a\n && b'), '(a && b)');
  assert.equal(parse("a = 'x'\n+ 'y'").script?.body.length, 2);
});

test('declarations are told from commands by the type', () => {
  const kindsOf = (text: string): (string | undefined)[] => parse(text).script?.body.map(({ kind }) => kind) ?? [];
  assert.deepEqual(kindsOf('String x'), ['variable']);
  assert.deepEqual(kindsOf('echo x'), ['expression']);
  assert.deepEqual(kindsOf('java.util.List<String> x = []'), ['variable']);
  assert.deepEqual(kindsOf('Map<String, List<String>>[] x'), ['variable']);
  assert.deepEqual(kindsOf('def (a, b) = c'), ['variable']);
  assert.deepEqual(kindsOf("@Library('x') _"), ['variable']);
  assert.deepEqual(kindsOf("@Library('x') import a.B\nimport static a.b.*"), ['import', 'import']);
  assert.deepEqual(kindsOf('@NonCPS\ndef f(int a, String b = "x", ... c) { }'), ['method']);
  assert.deepEqual(kindsOf('void "a b"() { }'), ['method']);
  assert.deepEqual(kindsOf('int x = 1, y'), ['variable']);
});

test('control flow', () => {
  const text = `
    if (a) b() else if (c) { d() }
    else e()
    for (x in xs) { y }
    for (int i = 0; i < 3; i++) y
    while (a) { break }
    switch (a) { case 1: b(); break
      default: c() }
    try { a() } catch (A | B e) { } catch (e) { } finally { }
    label: for (;;) { continue label }
    synchronized (a) { }
    assert a : 'b'
    throw new E('x')
    return`;
  const kinds = parse(text).script?.body.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['if', 'for-in', 'for', 'while', 'switch', 'try', 'labeled', 'synchronized', 'assert', 'throw', 'return']);
});

test('errors name the place and what was expected', () => {
  const message = (text: string): string => {
    const [diagnostic] = parse(text).diagnostics;
    return diagnostic === undefined ? 'none' : `${diagnostic.line}:${diagnostic.column} ${diagnostic.message}`;
  };
  assert.equal(message('a b c:'), '1:5 unexpected "c", expected ","');
  assert.equal(message('f(1 2)'), '1:5 unexpected "2", expected "," or ")"');
  assert.equal(message('x = '), '1:4 unexpected end of file, expected an expression');
  assert.equal(message('1 = 2'), '1:1 [1] is a constant expression, but it should be a variable expression');
  assert.equal(message('[a: 1, 2]'), '1:8 a map entry needs a key and a ":"');
  assert.equal(message('a {\n'), '1:4 unexpected end of file, expected "}"');
  assert.equal(message('𝒳 = "\\d"'), '1:6 "\\d" is not an escape that strings know');
});

test('what is too deep, too long or too large is refused, not crashed on', () => {
  const deep = ['(', '[', '{', '!', '- ', '"${', 'a?', 'a?b:', 'a = ', 'if (a) ', 'f(', 'x: ', '(A) ', 'a ?: ', '[a: '];
  for (const piece of deep) {
    const [diagnostic] = parse(piece.repeat(20_000)).diagnostics;
    assert.equal(diagnostic?.code, 'limit', piece);
  }
  for (const piece of ['+ a ', '.b ', '() ', '[0]', ' b c', '{ } ']) {
    assert.equal(parse(`a ${piece.repeat(2000)}`).diagnostics[0]?.code, 'limit', piece);
  }
  assert.equal(parse(`'${'x'.repeat(1024 * 1024)}'`).diagnostics[0]?.message, 'the file is larger than 1 MiB');
});

test('independent errors are reported together, and no others', () => {
  const lines = (text: string): number[] => parse(text).diagnostics.map(({ line }) => line);
  assert.deepEqual(lines('node {\n  f(1 2)\n  if (a) {\n    x = = 1\n  } else {\n    sh "\\d $5"\n  }\n}\ntry { } ctach (e) {\n  b\n}\nclass A {\n  foo\n  int x = = 2\n}\n'), [2, 4, 6, 6, 9, 13, 14]);
  assert.deepEqual(lines('if (a ==) { b }\nelse { c }\nx = = 1\n'), [1, 3]);
  assert.deepEqual(lines('switch (a) {\n  case 1: f(1 2)\n  case 2: x = = 1\n}\n'), [2, 3]);
  // Where brackets or quotes don't fit, what follows is guesswork.
  assert.deepEqual(lines('f(1 2\nx = = 1\ny = = 2\n'), [1]);
  assert.deepEqual(lines("x = 'a\ny = = 2\n"), [1]);
  assert.deepEqual(lines('x = = 1\n'.repeat(50)), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('warnings of what is valid but hardly meant', () => {
  const warnings = (text: string): string[] => parse(text).diagnostics.map(({ severity, line, column }) => `${severity} ${line}:${column}`);
  assert.deepEqual(warnings("a = 'x'\n+ 'y'\nf(a,, b)\necho 'a' 'b'\n"), ['warning 2:1', 'warning 3:5', 'warning 4:10']);
  assert.deepEqual(warnings('f {\n  -1\n}\ndef g() {\n  +1\n}\nx.y z w\n'), []);
});
