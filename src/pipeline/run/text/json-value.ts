// What JSON is made of here. The interpreter's lists and maps are turned into these and back.

import type { GroovyNumber } from '../numbers/number.ts';

export type JsonValue = null | boolean | GroovyNumber | string | readonly JsonValue[] | JsonObject;
/** In the order of the text. */
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** Each level of nesting is a call; JSON that machines write for each other has about ten. */
export const MAX_JSON_DEPTH = 500;
