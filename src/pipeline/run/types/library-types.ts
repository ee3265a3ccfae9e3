// Types of Java's library beyond its core: dates, data formats, the net, and those that a pipeline may not use.

import type { NativeType } from '../native-type.ts';
import { BIT_SET_TYPES } from './bit-set.ts';
import { ATOMIC_TYPES } from './concurrent/atomic.ts';
import { BASE64_TYPES } from './data/base64-types.ts';
import { BYTE_STREAM_TYPES } from './data/byte-streams.ts';
import { CHARSET_TYPES } from './data/charset.ts';
import { configObjectType } from './data/config-object.ts';
import { configSlurperType } from './data/config-slurper.ts';
import { CSV_TYPES } from './data/csv-format.ts';
import { NUMBER_FORMAT_TYPES } from './data/decimal-format.ts';
import { bindingType } from '../globals/binding.ts';
import { EXCEPTION_TOOLS } from './data/exception-tools.ts';
import { expandoType } from './data/expando.ts';
import { INDENT_PRINTER_TYPES } from './data/indent-printer.ts';
import { ESCAPE_TYPES } from './data/escapes.ts';
import { JSON_OBJECT_TYPES } from './data/json-objects.ts';
import { JSON_TYPES } from './data/json-types.ts';
import { DIGEST_TYPES } from './data/message-digest.ts';
import { MAC_TYPES } from './data/mac.ts';
import { MESSAGE_FORMAT_TYPES } from './data/message-format.ts';
import { MAVEN_TYPES } from './data/maven-model.ts';
import { markupBuilderType, streamingBuilderType } from './data/markup-builder.ts';
import { NORMALIZER_TYPES } from './data/normalizer.ts';
import { propertiesType } from './data/properties-type.ts';
import { READER_TYPES } from './data/readers.ts';
import { SNAKE_YAML_TYPES } from './data/snake-yaml.ts';
import { SCANNER_TYPES } from './data/scanner.ts';
import { STRING_UTILS_TYPES } from './data/commons-lang.ts';
import { TEMPLATE_TYPES } from './data/templates.ts';
import { NODE_TYPES } from './data/node-type.ts';
import { QNAME_TYPES } from './data/qname.ts';
import { NODE_PRINTER_TYPES } from './data/xml-node-printer.ts';
import { XML_TYPES } from './data/xml-parser.ts';
import { pathResultType, xmlSlurperType } from './data/xml-slurper.ts';
import { NET_TYPES } from './net/url.ts';
import { evalType } from './system/eval.ts';
import { FILE_TYPES } from './system/file.ts';
import { groovyShellType } from './system/groovy-shell.ts';
import { JENKINS_FUNCTION_TYPES } from './system/jenkins-functions.ts';
import { LOGGER_TYPES } from './system/logger.ts';
import { PATH_TYPES } from './system/path.ts';
import { REFUSED_TYPES } from './system/refused-types.ts';
import { STACK_TRACE_UTILS_TYPES } from './system/root-causes.ts';
import { SYSTEM_TYPES } from './system/system.ts';
import { uuidType } from './system/uuid.ts';
import { TIME_TYPES } from './time/time-types.ts';

export const LIBRARY_TYPES: readonly NativeType[] = [
  ...TIME_TYPES, ...BASE64_TYPES, ...BYTE_STREAM_TYPES, ...INDENT_PRINTER_TYPES, ...CHARSET_TYPES, ...CSV_TYPES, ...DIGEST_TYPES, ...JSON_TYPES, ...JSON_OBJECT_TYPES, xmlSlurperType, pathResultType, ...XML_TYPES, ...NODE_TYPES, ...NODE_PRINTER_TYPES, ...QNAME_TYPES, configObjectType, configSlurperType, markupBuilderType, streamingBuilderType, propertiesType, ...READER_TYPES, ...NET_TYPES, ...FILE_TYPES, ...PATH_TYPES, ...SYSTEM_TYPES, ...ATOMIC_TYPES, uuidType, evalType, bindingType, groovyShellType,
  ...STRING_UTILS_TYPES, ...NUMBER_FORMAT_TYPES, ...MESSAGE_FORMAT_TYPES, expandoType, ...TEMPLATE_TYPES, ...JENKINS_FUNCTION_TYPES, ...SNAKE_YAML_TYPES, ...MAVEN_TYPES,
  ...ESCAPE_TYPES, ...MAC_TYPES, ...NORMALIZER_TYPES, ...SCANNER_TYPES, ...BIT_SET_TYPES, ...LOGGER_TYPES, ...STACK_TRACE_UTILS_TYPES, ...EXCEPTION_TOOLS,
  ...REFUSED_TYPES,
];
