// groovy.xml.QName: the name of an element or attribute that is in a namespace.

import { textOfKey } from '../../keys.ts';
import type { NativeType } from '../../native-type.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';

export interface QualifiedName {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
}

const nameOf = ({ data }: NativeObject): QualifiedName => data as QualifiedName;

export function createQName(uri: string, local: string, prefix = ''): NativeObject {
  const data: QualifiedName = { uri, local, prefix };
  return { kind: 'object', type: qnameType, data };
}

function isQName(value: Value): value is NativeObject {
  return typeof value === 'object' && value?.kind === 'object' && value.type === qnameType;
}

export const qualifiedNameOf = (value: Value): QualifiedName | null => (isQName(value) ? nameOf(value) : null);

/** As it is written: `prefix:local`. */
export function printedName(name: Value): string {
  const qualified = qualifiedNameOf(name);
  if (qualified === null) {
    return textOfKey(name) ?? '';
  }
  return qualified.prefix === '' ? qualified.local : `${qualified.prefix}:${qualified.local}`;
}

/** By the local name, or by one with the prefix. */
export function matchesName(name: Value, wanted: string): boolean {
  const qualified = qualifiedNameOf(name);
  return qualified === null ? name === wanted : wanted === qualified.local || (wanted.includes(':') && wanted === printedName(name));
}

const qnameType: NativeType = {
  name: 'groovy.xml.QName',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getNamespaceURI()': (self) => nameOf(self).uri,
    'getLocalPart()': (self) => nameOf(self).local,
    'getPrefix()': (self) => nameOf(self).prefix,
    'getQualifiedName()': (self) => printedName(self),
    'matches(String)': (self, [name]) => matchesName(self, name),
    'equals(QName)': (self, [other]) => nameOf(self).uri === nameOf(other).uri && nameOf(self).local === nameOf(other).local,
    'toString()': (self) => (nameOf(self).uri === '' ? nameOf(self).local : `{${nameOf(self).uri}}${nameOf(self).local}`),
  }),
  construct: constructors({
    '(String)': ([local]) => createQName('', local),
    '(String, String)': ([uri, local]) => createQName(uri, local),
    '(String, String, String)': ([uri, local, prefix]) => createQName(uri, local, prefix),
  }),
};

export const QNAME_TYPES: readonly NativeType[] = [qnameType];
