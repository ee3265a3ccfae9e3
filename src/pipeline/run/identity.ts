// What tells apart two objects of the same content: Java's System.identityHashCode, as a number that is given out when it is first asked for.

const numbers = new WeakMap<object, number>();
let last = 0;

export function identityOf(object: object): number {
  const known = numbers.get(object);
  if (known !== undefined) {
    return known;
  }
  last += 1;
  numbers.set(object, last);
  return last;
}

/** `java.lang.Object@1b` */
export function identityText(className: string, object: object): string {
  return `${className}@${identityOf(object).toString(16)}`;
}
