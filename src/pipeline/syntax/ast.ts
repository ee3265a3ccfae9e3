// The syntax tree of a Groovy script. Plain data: every node has a `kind` and the span that it was read from.

import type { Span } from './source.ts';

export interface Script {
  readonly kind: 'script';
  readonly span: Span;
  readonly body: readonly Statement[];
}

export type Node = Script | Statement | Expression | Argument | MapEntry | Parameter | SwitchCase | CatchClause | Annotation | TypeName;

// Expressions

export type Expression =
  | StringLiteral
  | Template
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | Name
  | SelfReference
  | ListLiteral
  | MapLiteral
  | Range
  | Property
  | Index
  | Call
  | New
  | Closure
  | Unary
  | Binary
  | Assignment
  | Conditional
  | Elvis
  | Conversion
  | TypeTest;

/** A string of any quotes without interpolations; `value` is the cooked text. */
export interface StringLiteral {
  readonly kind: 'string';
  readonly span: Span;
  readonly value: string;
}

/** A GString: texts and expressions in turn. `${-> x}` is a closure among the parts. */
export interface Template {
  readonly kind: 'template';
  readonly span: Span;
  readonly parts: readonly (string | Expression)[];
}

export interface NumberLiteral {
  readonly kind: 'number';
  readonly span: Span;
  /** As written, with prefix, underscores and suffix. */
  readonly text: string;
}

export interface BooleanLiteral {
  readonly kind: 'boolean';
  readonly span: Span;
  readonly value: boolean;
}

export interface NullLiteral {
  readonly kind: 'null';
  readonly span: Span;
}

export interface Name {
  readonly kind: 'name';
  readonly span: Span;
  readonly name: string;
}

export interface SelfReference {
  readonly kind: 'self';
  readonly span: Span;
  readonly name: 'this' | 'super';
}

export interface ListLiteral {
  readonly kind: 'list';
  readonly span: Span;
  readonly elements: readonly Argument[];
}

export interface MapLiteral {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly kind: 'entry';
  readonly span: Span;
  /** A bare word is a StringLiteral. Null spreads `value`: `*: other`. */
  readonly key: Expression | null;
  readonly value: Expression;
}

export interface Range {
  readonly kind: 'range';
  readonly span: Span;
  readonly from: Expression;
  readonly to: Expression;
  readonly inclusive: boolean;
}

export interface Property {
  readonly kind: 'property';
  readonly span: Span;
  readonly object: Expression;
  readonly access: '.' | '?.' | '*.' | '.@' | '.&';
  /** A StringLiteral for a plain or quoted name. */
  readonly name: Expression;
}

export interface Index {
  readonly kind: 'index';
  readonly span: Span;
  readonly object: Expression;
  readonly indexes: readonly Argument[];
}

/** A method call or a step. Trailing closures are the last arguments. */
export interface Call {
  readonly kind: 'call';
  readonly span: Span;
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** `command`: written without parentheses. */
  readonly form: 'parentheses' | 'command';
}

/** An argument, a list's element or an index. */
export interface Argument {
  readonly kind: 'argument';
  readonly span: Span;
  /** Null for a positional argument. */
  readonly name: Expression | null;
  readonly value: Expression;
  /** `*` before a list, `*:` before a map, whose contents are then meant. */
  readonly spread: '*' | '*:' | null;
}

export interface New {
  readonly kind: 'new';
  readonly span: Span;
  readonly type: TypeName;
  readonly arguments: readonly Argument[];
  /** The sizes of `new int[3][4]`, else empty. */
  readonly dimensions: readonly Expression[];
}

export interface Closure {
  readonly kind: 'closure';
  readonly span: Span;
  /** Null without `->`: then there is an implicit `it`. */
  readonly parameters: readonly Parameter[] | null;
  readonly body: readonly Statement[];
}

export interface Parameter {
  readonly kind: 'parameter';
  readonly span: Span;
  readonly annotations: readonly Annotation[];
  readonly type: TypeName | null;
  readonly name: string;
  readonly defaultValue: Expression | null;
  readonly variadic: boolean;
}

export interface Unary {
  readonly kind: 'unary';
  readonly span: Span;
  readonly operator: '!' | '~' | '+' | '-' | '++' | '--';
  readonly position: 'prefix' | 'postfix';
  readonly operand: Expression;
}

export interface Binary {
  readonly kind: 'binary';
  readonly span: Span;
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Assignment {
  readonly kind: 'assignment';
  readonly span: Span;
  /** `=`, `+=`, … */
  readonly operator: string;
  readonly target: Expression;
  readonly value: Expression;
}

export interface Conditional {
  readonly kind: 'conditional';
  readonly span: Span;
  readonly test: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

export interface Elvis {
  readonly kind: 'elvis';
  readonly span: Span;
  readonly value: Expression;
  readonly fallback: Expression;
}

/** `(Type) value` or `value as Type` */
export interface Conversion {
  readonly kind: 'conversion';
  readonly span: Span;
  readonly value: Expression;
  readonly type: TypeName;
  readonly form: 'cast' | 'as';
}

export interface TypeTest {
  readonly kind: 'type-test';
  readonly span: Span;
  readonly value: Expression;
  readonly type: TypeName;
  readonly negated: boolean;
}

export interface TypeName {
  readonly kind: 'type';
  readonly span: Span;
  /** With dots. `?` for a wildcard. */
  readonly name: string;
  readonly typeArguments: readonly TypeName[];
  readonly dimensions: number;
}

export interface Annotation {
  readonly kind: 'annotation';
  readonly span: Span;
  readonly name: string;
  readonly arguments: readonly Argument[];
}

// Statements

export type Statement =
  | ExpressionStatement
  | VariableDeclaration
  | MethodDeclaration
  | ImportDeclaration
  | PackageDeclaration
  | If
  | While
  | ForIn
  | ForLoop
  | Switch
  | Try
  | Throw
  | Return
  | Jump
  | Assert
  | Labeled
  | Synchronized
  | Block;

export interface ExpressionStatement {
  readonly kind: 'expression';
  readonly span: Span;
  readonly expression: Expression;
}

export interface VariableDeclaration {
  readonly kind: 'variable';
  readonly span: Span;
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  /** Null for `def` and for modifiers alone. */
  readonly type: TypeName | null;
  /** Several share one `value` in `def (a, b) = …`; otherwise each has its own. */
  readonly variables: readonly { readonly name: string; readonly type: TypeName | null; readonly span: Span; readonly value: Expression | null }[];
  /** The right side of `def (a, b) = …` */
  readonly tupleValue: Expression | null;
}

export interface MethodDeclaration {
  readonly kind: 'method';
  readonly span: Span;
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  readonly returnType: TypeName | null;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly throws: readonly TypeName[];
  readonly body: Block;
}

export interface ImportDeclaration {
  readonly kind: 'import';
  readonly span: Span;
  readonly annotations: readonly Annotation[];
  readonly name: string;
  readonly isStatic: boolean;
  /** `import a.b.*` */
  readonly everything: boolean;
  readonly alias: string | null;
}

export interface PackageDeclaration {
  readonly kind: 'package';
  readonly span: Span;
  readonly name: string;
}

export interface If {
  readonly kind: 'if';
  readonly span: Span;
  readonly test: Expression;
  readonly whenTrue: Statement;
  readonly whenFalse: Statement | null;
}

export interface While {
  readonly kind: 'while';
  readonly span: Span;
  readonly test: Expression;
  readonly body: Statement;
}

export interface ForIn {
  readonly kind: 'for-in';
  readonly span: Span;
  readonly variable: Parameter;
  readonly iterable: Expression;
  readonly body: Statement;
}

export interface ForLoop {
  readonly kind: 'for';
  readonly span: Span;
  readonly initial: readonly Statement[];
  readonly test: Expression | null;
  readonly update: readonly Expression[];
  readonly body: Statement;
}

export interface Switch {
  readonly kind: 'switch';
  readonly span: Span;
  readonly subject: Expression;
  readonly cases: readonly SwitchCase[];
}

export interface SwitchCase {
  readonly kind: 'case';
  readonly span: Span;
  /** Null for `default`. */
  readonly test: Expression | null;
  readonly body: readonly Statement[];
}

export interface Try {
  readonly kind: 'try';
  readonly span: Span;
  readonly body: Block;
  readonly catches: readonly CatchClause[];
  readonly finallyBody: Block | null;
}

export interface CatchClause {
  readonly kind: 'catch';
  readonly span: Span;
  /** Empty when untyped; several for `A | B e`. */
  readonly types: readonly TypeName[];
  readonly name: string;
  readonly body: Block;
}

export interface Throw {
  readonly kind: 'throw';
  readonly span: Span;
  readonly value: Expression;
}

export interface Return {
  readonly kind: 'return';
  readonly span: Span;
  readonly value: Expression | null;
}

export interface Jump {
  readonly kind: 'jump';
  readonly span: Span;
  readonly keyword: 'break' | 'continue';
  readonly label: string | null;
}

export interface Assert {
  readonly kind: 'assert';
  readonly span: Span;
  readonly test: Expression;
  readonly message: Expression | null;
}

export interface Labeled {
  readonly kind: 'labeled';
  readonly span: Span;
  readonly label: string;
  readonly body: Statement;
}

export interface Synchronized {
  readonly kind: 'synchronized';
  readonly span: Span;
  readonly lock: Expression;
  readonly body: Block;
}

export interface Block {
  readonly kind: 'block';
  readonly span: Span;
  readonly body: readonly Statement[];
}
