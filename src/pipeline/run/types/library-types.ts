// Types of Java's library beyond its core: dates, data formats, the net, and those that a pipeline may not use.

import type { NativeType } from '../native-type.ts';
import { TIME_TYPES } from './time/time-types.ts';

export const LIBRARY_TYPES: readonly NativeType[] = [...TIME_TYPES];
