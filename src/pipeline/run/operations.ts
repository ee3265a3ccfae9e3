// What every value can be asked.

export { compareValues, isEqual } from './comparison.ts';
export { iterate } from './iteration.ts';
export { keyOf } from './keys.ts';
export { inspect, toText } from './to-text.ts';
export { isTrue } from './truth.ts';
