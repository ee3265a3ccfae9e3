// All of Java's types that a pipeline can name, and those of the values that are no objects here.

import { INTERRUPTION_CAUSE_TYPES } from '../interruption-cause.ts';
import type { NativeType } from '../native-type.ts';
import { COLLECTION_TOOLS } from './arrays.ts';
import { booleanType } from './boolean.ts';
import { CAUSE_TYPES } from './causes.ts';
import { characterType } from './character.ts';
import { classType } from './class.ts';
import { closureType } from './closure.ts';
import { LIBRARY_TYPES } from './library-types.ts';
import { LIST_CLASSES } from './list-types.ts';
import { collectorsType } from './collectors.ts';
import { ENUM_COLLECTIONS } from './enum-collections.ts';
import { stringJoinerType } from './string-joiner.ts';
import { comparatorType } from './comparators.ts';
import { OPTIONAL_TYPES } from './optional.ts';
import { STREAM_TYPES } from './streams.ts';
import { entryType, MAP_CLASSES } from './map.ts';
import { NUMBER_CLASSES } from './number-classes.ts';
import { numberType } from './number.ts';
import { groovySystemType, metaClassType } from './meta-class.ts';
import { objectType } from './object.ts';
import { PARAMETER_VALUE_TYPES } from './parameter-values.ts';
import { REGEX_TYPES } from './pattern.ts';
import { randomType } from './random.ts';
import { rangeType } from './range.ts';
import { resultType } from './result.ts';
import { SET_CLASSES } from './set.ts';
import { stackTraceElementType } from './stack-trace.ts';
import { gstringType, stringType } from './string-type.ts';
import { bufferType, builderType, writerType } from './text-builder.ts';
import { throwableType } from './throwable.ts';

export const NATIVE_TYPES: readonly NativeType[] = [
  objectType,
  booleanType,
  characterType,
  classType,
  closureType,
  numberType,
  ...NUMBER_CLASSES,
  stringType,
  { ...gstringType, name: 'groovy.lang.GString' },
  builderType,
  bufferType,
  writerType,
  { ...writerType, name: 'java.io.PrintWriter' },
  ...LIST_CLASSES,
  ...SET_CLASSES,
  ...MAP_CLASSES,
  ...COLLECTION_TOOLS,
  comparatorType,
  metaClassType,
  { ...metaClassType, name: 'groovy.lang.MetaClass' },
  groovySystemType,
  stringJoinerType,
  ...ENUM_COLLECTIONS,
  ...OPTIONAL_TYPES,
  ...STREAM_TYPES,
  collectorsType,
  entryType,
  { ...entryType, name: 'java.util.AbstractMap$SimpleEntry' },
  { ...entryType, name: 'groovy.util.MapEntry' },
  { ...rangeType, name: 'groovy.lang.IntRange' },
  throwableType,
  stackTraceElementType,
  ...REGEX_TYPES,
  randomType,
  ...LIBRARY_TYPES,
  resultType,
  ...CAUSE_TYPES,
  ...PARAMETER_VALUE_TYPES,
  ...INTERRUPTION_CAUSE_TYPES,
];
