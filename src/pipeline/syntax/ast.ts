// The syntax tree of a Groovy script. Plain data: every node has a `kind` and the span that it was read from.

import type { Span } from './source.ts';

/** What all nodes have. */
interface Located<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
}

export interface Script extends Located<'script'> {
  readonly body: readonly Statement[];
}

export type Node =
  | Script | Statement | Member | Expression | Argument | MapEntry | Parameter | SwitchCase | CatchClause | TypeName
  | TypeParameter;

// Expressions

export type Expression =
  | StringLiteral | Template | NumberLiteral | BooleanLiteral | NullLiteral | Name | SelfReference | ListLiteral
  | MapLiteral | Range | Property | Index | Call | New | Closure | Unary | Binary | Assignment | Conditional | Elvis
  | Conversion | TypeTest | Annotation;

/** A string of any quotes without interpolations; `value` is the cooked text. */
export interface StringLiteral extends Located<'string'> {
  readonly value: string;
}

/** A GString: texts and expressions in turn. `${-> x}` is a closure among the parts. */
export interface Template extends Located<'template'> {
  readonly parts: readonly (string | Expression)[];
}

export interface NumberLiteral extends Located<'number'> {
  /** As written, with prefix, underscores and suffix. */
  readonly text: string;
}

export interface BooleanLiteral extends Located<'boolean'> {
  readonly value: boolean;
}

export type NullLiteral = Located<'null'>;

export interface Name extends Located<'name'> {
  readonly name: string;
}

export interface SelfReference extends Located<'self'> {
  readonly name: 'this' | 'super';
}

export interface ListLiteral extends Located<'list'> {
  readonly elements: readonly Argument[];
}

export interface MapLiteral extends Located<'map'> {
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends Located<'entry'> {
  /** A bare word is a StringLiteral. Null spreads `value`: `*: other`. */
  readonly key: Expression | null;
  readonly value: Expression;
}

export interface Range extends Located<'range'> {
  readonly from: Expression;
  readonly to: Expression;
  readonly inclusive: boolean;
}

export interface Property extends Located<'property'> {
  readonly object: Expression;
  /** `.@` is a field, `.&` and `::` are method pointers; `?.` and `*.` may be combined with the field's `@`. */
  readonly access: '.' | '?.' | '*.' | '.@' | '?.@' | '*.@' | '.&' | '::';
  /** A StringLiteral for a plain or quoted name. */
  readonly name: Expression;
}

export interface Index extends Located<'index'> {
  readonly object: Expression;
  readonly indexes: readonly Argument[];
  /** `a?[0]` is null when `a` is. */
  readonly safe: boolean;
}

/** A method call or a step. Trailing closures are the last arguments. */
export interface Call extends Located<'call'> {
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** `command`: written without parentheses. */
  readonly form: 'parentheses' | 'command';
}

/** An argument, a list's element or an index. */
export interface Argument extends Located<'argument'> {
  /** Null for a positional argument. */
  readonly name: Expression | null;
  readonly value: Expression;
  /** `*` before a list, `*:` before a map, whose contents are then meant. */
  readonly spread: '*' | '*:' | null;
}

export interface New extends Located<'new'> {
  readonly type: TypeName;
  readonly arguments: readonly Argument[];
  /** The sizes of `new int[3][4]`, else empty. */
  readonly dimensions: readonly Expression[];
  /** How many `[]` without a size follow them. */
  readonly emptyDimensions: number;
  /** `new int[] {1, 2}` */
  readonly elements: readonly Expression[] | null;
  /** `new Runnable() { … }` */
  readonly members: readonly Member[] | null;
}

export interface Closure extends Located<'closure'> {
  /** Null without `->`: then there is an implicit `it`. */
  readonly parameters: readonly Parameter[] | null;
  readonly body: readonly Statement[];
}

export interface Parameter extends Located<'parameter'> {
  readonly annotations: readonly Annotation[];
  readonly type: TypeName | null;
  readonly name: string;
  readonly defaultValue: Expression | null;
  readonly variadic: boolean;
}

export interface Unary extends Located<'unary'> {
  readonly operator: '!' | '~' | '+' | '-' | '++' | '--';
  readonly position: 'prefix' | 'postfix';
  readonly operand: Expression;
}

export interface Binary extends Located<'binary'> {
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Assignment extends Located<'assignment'> {
  /** `=`, `+=`, … */
  readonly operator: string;
  readonly target: Expression;
  readonly value: Expression;
}

export interface Conditional extends Located<'conditional'> {
  readonly test: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

export interface Elvis extends Located<'elvis'> {
  readonly value: Expression;
  readonly fallback: Expression;
}

/** `(Type) value` or `value as Type` */
export interface Conversion extends Located<'conversion'> {
  readonly value: Expression;
  readonly type: TypeName;
  readonly form: 'cast' | 'as';
}

export interface TypeTest extends Located<'type-test'> {
  readonly value: Expression;
  readonly type: TypeName;
  readonly negated: boolean;
}

export interface TypeName extends Located<'type'> {
  /** With dots. `?` for a wildcard. */
  readonly name: string;
  readonly typeArguments: readonly TypeName[];
  readonly dimensions: number;
  /** `? extends A` and `? super A` */
  readonly bound: { readonly relation: 'extends' | 'super'; readonly type: TypeName } | null;
}

/** `T extends A & B` of a generic class or method. */
export interface TypeParameter extends Located<'type-parameter'> {
  readonly name: string;
  readonly bounds: readonly TypeName[];
}

/** As an expression it is an argument of another annotation. `@A(b = 1)` has a named argument. */
export interface Annotation extends Located<'annotation'> {
  readonly name: string;
  readonly arguments: readonly Argument[];
}

// Statements

export type Statement =
  | ExpressionStatement | VariableDeclaration | MethodDeclaration | TypeDefinition | ImportDeclaration
  | PackageDeclaration | If | While | DoWhile | ForIn | ForLoop | Switch | Try | Throw | Return | Jump | Assert
  | Labeled | Synchronized | Block;

export interface ExpressionStatement extends Located<'expression'> {
  readonly expression: Expression;
}

export interface VariableDeclaration extends Located<'variable'> {
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  /** Null for `def` and for modifiers alone. */
  readonly type: TypeName | null;
  /** Several share one `value` in `def (a, b) = …`; otherwise each has its own. */
  readonly variables: readonly { readonly name: string; readonly type: TypeName | null; readonly span: Span; readonly value: Expression | null }[];
  /** The right side of `def (a, b) = …` */
  readonly tupleValue: Expression | null;
}

export interface MethodDeclaration extends Located<'method'> {
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  readonly typeParameters: readonly TypeParameter[];
  readonly returnType: TypeName | null;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly throws: readonly TypeName[];
  readonly body: Block;
}

/** A class, an interface, an enum, a trait or an annotation's type. */
export interface TypeDefinition extends Located<'class'> {
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  readonly form: 'class' | 'interface' | 'enum' | 'trait' | '@interface';
  readonly name: string;
  readonly typeParameters: readonly TypeParameter[];
  /** At most one, but for an interface. */
  readonly superTypes: readonly TypeName[];
  readonly interfaces: readonly TypeName[];
  readonly members: readonly Member[];
}

/** What stands in the body of a class. A VariableDeclaration is a field or a property. */
export type Member =
  | VariableDeclaration | MethodDeclaration | AbstractMethod | Constructor | Initializer | EnumConstant
  | TypeDefinition;

export interface AbstractMethod extends Located<'abstract-method'> {
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  readonly typeParameters: readonly TypeParameter[];
  readonly returnType: TypeName | null;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly throws: readonly TypeName[];
  /** `String value() default 'x'` of an annotation's type. */
  readonly defaultValue: Expression | null;
}

export interface Constructor extends Located<'constructor'> {
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly string[];
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly throws: readonly TypeName[];
  readonly body: Block;
}

export interface Initializer extends Located<'initializer'> {
  readonly isStatic: boolean;
  readonly body: Block;
}

export interface EnumConstant extends Located<'enum-constant'> {
  readonly annotations: readonly Annotation[];
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly members: readonly Member[] | null;
}

export interface ImportDeclaration extends Located<'import'> {
  readonly annotations: readonly Annotation[];
  readonly name: string;
  readonly isStatic: boolean;
  /** `import a.b.*` */
  readonly everything: boolean;
  readonly alias: string | null;
}

export interface PackageDeclaration extends Located<'package'> {
  readonly annotations: readonly Annotation[];
  readonly name: string;
}

export interface If extends Located<'if'> {
  readonly test: Expression;
  readonly whenTrue: Statement;
  readonly whenFalse: Statement | null;
}

export interface While extends Located<'while'> {
  readonly test: Expression;
  readonly body: Statement;
}

export interface DoWhile extends Located<'do-while'> {
  readonly body: Statement;
  readonly test: Expression;
}

export interface ForIn extends Located<'for-in'> {
  readonly variable: Parameter;
  readonly iterable: Expression;
  readonly body: Statement;
}

export interface ForLoop extends Located<'for'> {
  readonly initial: readonly Statement[];
  readonly test: Expression | null;
  readonly update: readonly Expression[];
  readonly body: Statement;
}

export interface Switch extends Located<'switch'> {
  readonly subject: Expression;
  readonly cases: readonly SwitchCase[];
}

export interface SwitchCase extends Located<'case'> {
  /** Null for `default`. */
  readonly test: Expression | null;
  readonly body: readonly Statement[];
}

export interface Try extends Located<'try'> {
  /** `try (def file = open()) { … }`: declarations, or expressions. */
  readonly resources: readonly Statement[];
  readonly body: Block;
  readonly catches: readonly CatchClause[];
  readonly finallyBody: Block | null;
}

export interface CatchClause extends Located<'catch'> {
  /** Empty when untyped; several for `A | B e`. */
  readonly types: readonly TypeName[];
  readonly name: string;
  readonly body: Block;
}

export interface Throw extends Located<'throw'> {
  readonly value: Expression;
}

export interface Return extends Located<'return'> {
  readonly value: Expression | null;
}

export interface Jump extends Located<'jump'> {
  readonly keyword: 'break' | 'continue';
  readonly label: string | null;
}

export interface Assert extends Located<'assert'> {
  readonly test: Expression;
  readonly message: Expression | null;
}

export interface Labeled extends Located<'labeled'> {
  readonly label: string;
  readonly body: Statement;
}

export interface Synchronized extends Located<'synchronized'> {
  readonly lock: Expression;
  readonly body: Block;
}

export interface Block extends Located<'block'> {
  readonly body: readonly Statement[];
}
