// org.apache.maven.model: what readMavenPom gives, a script changes, and writeMavenPom writes. Every element of a pom.xml
// that has parts is an object of the class that Maven has for it.

import { capitalize, readAccessor } from '../../classes/accessor-names.ts';
import type { Caller } from '../../caller.ts';
import { listOf, mapOf } from '../../collections.ts';
import { isGString, isList } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { objectMethods } from '../../native-type.ts';
import type { XmlElement } from '../../text/xml.ts';
import { toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';

/** Elements that hold others of one kind, whose name it is. */
export const MAVEN_LISTS: ReadonlyMap<string, string> = new Map([
  ...['dependency', 'repository', 'pluginRepository'].map((item) => [`${item.slice(0, -1)}ies`, item] as const),
  ...[
    'module', 'plugin', 'profile', 'license', 'developer', 'contributor', 'execution', 'goal', 'exclusion', 'resource', 'testResource', 'extension', 'filter',
    'include', 'exclude', 'mailingList', 'otherArchive', 'role', 'reportSet', 'report', 'notifier',
  ].map((item) => [`${item}s`, item] as const),
]);

export const MAVEN_MAPS: ReadonlySet<string> = new Set(['properties', 'systemProperties']);

/** In the order in which Maven writes those of a project; those of all other elements follow. */
export const MAVEN_FIELDS: readonly string[] = [
  'modelVersion', 'parent', 'groupId', 'artifactId', 'version', 'packaging', 'name', 'description', 'url', 'inceptionYear', 'organization', 'licenses', 'developers', 'contributors',
  'mailingLists', 'prerequisites', 'modules', 'scm', 'issueManagement', 'ciManagement', 'distributionManagement', 'properties', 'dependencyManagement', 'dependencies', 'repositories',
  'pluginRepositories', 'build', 'reporting', 'profiles',
  'activation', 'activeByDefault', 'archive', 'classifier', 'comments', 'configuration', 'connection', 'defaultGoal', 'developerConnection', 'directory', 'distribution',
  'downloadUrl', 'email', 'enabled', 'excludes', 'exclusions', 'executions', 'exists', 'extensions', 'file', 'filtering', 'filters', 'finalName', 'goals', 'id', 'includes', 'inherited', 'jdk', 'layout',
  'maven', 'missing', 'optional', 'organizationUrl', 'os', 'outputDirectory', 'phase', 'pluginManagement', 'plugins', 'property', 'relativePath', 'releases', 'reportSets', 'resources',
  'roles', 'scope', 'scriptSourceDirectory', 'site', 'snapshotRepository', 'snapshots', 'sourceDirectory', 'status', 'system', 'systemPath', 'tag', 'targetPath',
  'testOutputDirectory', 'testResources', 'testSourceDirectory', 'timezone', 'type', 'value',
];

const KNOWN: ReadonlySet<string> = new Set([...MAVEN_FIELDS, ...MAVEN_LISTS.keys(), ...MAVEN_MAPS]);

/** What Maven takes where nothing is written. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Model: { packaging: 'jar' },
  Parent: { relativePath: '../pom.xml' },
  Dependency: { type: 'jar' },
  Plugin: { groupId: 'org.apache.maven.plugins' },
};

interface MavenData {
  /** `Build` */
  readonly className: string;
  readonly values: Map<string, Value>;
}

const dataOf = (self: Value): MavenData => (self as NativeObject).data as MavenData;

function read(self: Value, name: string): Value | undefined {
  const { className, values } = dataOf(self);
  const value = values.get(name);
  if (value !== undefined) {
    return value;
  }
  if (!KNOWN.has(name)) {
    return undefined;
  }
  if (MAVEN_LISTS.has(name) || MAVEN_MAPS.has(name)) {
    // What a script adds to it is in the project then.
    const empty = MAVEN_LISTS.has(name) ? listOf([]) : mapOf([]);
    values.set(name, empty);
    return empty;
  }
  return DEFAULTS[className]?.[name] ?? null;
}

/** `group:artifact:packaging:version` */
async function idOf(self: Value, caller: Caller): Promise<string> {
  const parent = mavenValues(read(self, 'parent') ?? null);
  const inherited = (name: string): Value => read(self, name) ?? parent?.get(name) ?? '[inherited]';
  const parts: string[] = [];
  for (const part of [inherited('groupId'), read(self, 'artifactId') ?? null, read(self, 'packaging') ?? null, inherited('version')]) {
    parts.push(await toText(part, caller));
  }
  return parts.join(':');
}

function readOrId(self: Value, name: string, caller: Caller): Value | undefined | Promise<Value> {
  return name === 'id' && dataOf(self).className === 'Model' ? idOf(self, caller) : read(self, name);
}

async function assign(self: Value, name: string, value: Value, caller: Caller): Promise<boolean> {
  if (!KNOWN.has(name)) {
    return false;
  }
  dataOf(self).values.set(name, isGString(value) ? await toText(value, caller) : value);
  return true;
}

/** `getVersion()`, `setVersion('2')`, `addModule('core')`, `isOptional()` */
async function callAccessor(self: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const [value = null] = args;
  const added = Array.from(MAVEN_LISTS).find(([, item]) => name === `add${capitalize(item)}`)?.[0];
  const list = added === undefined || args.length !== 1 ? undefined : read(self, added);
  if (isList(list)) {
    list.elements.push(value);
    return null;
  }
  const accessor = readAccessor(name);
  if (accessor === null || args.length !== (accessor.isSetter ? 1 : 0)) {
    return undefined;
  }
  const [property] = accessor.properties;
  return accessor.isSetter ? ((await assign(self, property, value, caller)) ? null : undefined) : readOrId(self, property, caller);
}

function elementType(className: string): NativeType {
  return {
    name: `org.apache.maven.model.${className}`,
    parent: objectType,
    interfaces: ['java.io.Serializable', 'java.lang.Cloneable'],
    construct: (args) => (args.length === 0 ? createMavenElement(className, []) : undefined),
    methods: objectMethods({
      ...(className === 'Model' ? { toString: (self: NativeObject, _: readonly Value[], caller: Caller) => idOf(self, caller) } : {}),
      getProperties: (self: NativeObject) => read(self, 'properties'),
    }),
    callAny: callAccessor,
    getProperty: readOrId,
    setProperty: assign,
  };
}

/** Those that scripts make themselves. */
export const MAVEN_TYPES: readonly NativeType[] = ['Model', 'Parent', 'Dependency', 'Exclusion', 'Plugin', 'Build', 'Scm', 'Repository'].map(elementType);

const TYPES: ReadonlyMap<string, NativeType> = new Map(MAVEN_TYPES.map((type) => [type.name, type]));

export function createMavenElement(className: string, values: Iterable<readonly [string, Value]>): NativeObject {
  return { kind: 'object', type: TYPES.get(`org.apache.maven.model.${className}`) ?? elementType(className), data: { className, values: new Map(values) } satisfies MavenData };
}

/** Null: it is none. */
export function mavenValues(value: Value): ReadonlyMap<string, Value> | null {
  return value !== null && typeof value === 'object' && value.kind === 'object' && value.type.name.startsWith('org.apache.maven.model.') ? dataOf(value).values : null;
}

/** What plugins are configured with: Maven keeps it as it is written. */
const DOM_TYPE: NativeType = {
  name: 'org.codehaus.plexus.util.xml.Xpp3Dom',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: objectMethods({
    getName: (self) => domOf(self).name,
    getValue: (self) => domOf(self).children.filter((child) => typeof child === 'string').join('').trim(),
    getAttribute: (self, [name = null]) => (typeof name === 'string' ? (domOf(self).attributes.get(name) ?? null) : undefined),
    getChild: (self, [name = null]) => childDoms(self).find((child) => domOf(child).name === name) ?? null,
    getChildren: (self, [name = null]) => listOf(childDoms(self).filter((child) => name === null || domOf(child).name === name), 'array'),
  }),
};

export function createDom(element: XmlElement): NativeObject {
  return { kind: 'object', type: DOM_TYPE, data: element };
}

function childDoms(self: NativeObject): NativeObject[] {
  return domOf(self).children.filter((child) => typeof child !== 'string').map(createDom);
}

function domOf({ data }: NativeObject): XmlElement {
  return data as XmlElement;
}

/** Null: it is none. */
export function domElement(value: Value): XmlElement | null {
  return value !== null && typeof value === 'object' && value.kind === 'object' && value.type === DOM_TYPE ? domOf(value) : null;
}
