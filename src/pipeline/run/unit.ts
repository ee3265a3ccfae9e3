// One file of code: the Jenkinsfile, a file of a shared library, what `load` has read.

import type { Script, TypeDefinition } from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';

export interface Unit {
  readonly source: Source;
  readonly script: Script;
  /** The class that Groovy makes of the file's top-level code: `WorkflowScript` for a Jenkinsfile, `buildPlugin` for vars/buildPlugin.groovy. */
  readonly className: string;
  /** With dots; `''` without a `package`. */
  readonly packageName: string;
  /** The classes that it defines at its top level, by simple name. */
  readonly definitions: ReadonlyMap<string, TypeDefinition>;
  /** `import a.b.C as D`: D → a.b.C */
  readonly imports: ReadonlyMap<string, string>;
  /** `import a.b.*` */
  readonly packageImports: readonly string[];
  /** `import static a.B.c as d`: d → [a.B, c] */
  readonly staticImports: ReadonlyMap<string, readonly [string, string]>;
  /** `import static a.B.*` */
  readonly staticClassImports: readonly string[];
}
