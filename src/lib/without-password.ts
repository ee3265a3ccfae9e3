// Addresses as they are shown: people put passwords into them, which no log is for.

/** Of all addresses in a text: `https://name:word@host` becomes `https://name:****@host`. */
export function withoutPassword(text: string): string {
  return text.replace(/(:\/\/[^\s/?#:@]*):[^\s/?#]*@/g, '$1:****@');
}
