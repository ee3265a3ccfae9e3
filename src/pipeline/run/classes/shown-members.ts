// The toString() that `@ToString`, `@Canonical` and `@Immutable` write: as code, so that classes inherit it.

import type { Annotation, TypeDefinition } from '../../syntax/ast.ts';
import { getterNames } from './accessor-names.ts';
import { annotatedMembers, isNamed, isSet, SHOWN } from './transforms.ts';

/** Null when no annotation asks for one, or the class has its own. `name` is the class's full one. */
export function toStringText(definition: TypeDefinition, name: string): string | null {
  const annotation = SHOWN.flatMap((wanted) => definition.annotations.filter((each) => isNamed(each, wanted)))[0];
  const hasOwn = definition.members.some((member) => member.kind === 'method' && member.name === 'toString' && member.parameters.length === 0);
  return annotation === undefined || hasOwn ? null : writeToString(annotation, definition, name);
}

function writeToString(annotation: Annotation, definition: TypeDefinition, name: string): string {
  const shown = isSet(annotation, 'includePackage', true) ? name : name.slice(name.lastIndexOf('.') + 1);
  const [withNames, withoutNulls] = [isSet(annotation, 'includeNames', false), isSet(annotation, 'ignoreNulls', false)];
  const add = (label: string, value: string): string => `$parts << ${withNames ? `'${label}:' + ` : ''}($value.is(this) ? '(this)' : "\${${value}}")`;
  const lines = annotatedMembers(definition, SHOWN).map((member) => {
    const line = `$value = this.${member.isProperty ? `${getterNames(member.name)[0]}()` : member.name}\n`;
    return `${line}${withoutNulls ? 'if ($value != null) ' : ''}${add(member.name, '$value')}`;
  });
  const inherited = isSet(annotation, 'includeSuper', false) ? [add('super', 'super.toString()')] : [];
  return `String toString() {\ndef $parts = []\ndef $value = null\n${[...lines, ...inherited].join('\n')}\nreturn '${shown}(' + $parts.join(', ') + ')'\n}`;
}
