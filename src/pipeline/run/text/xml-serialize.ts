// XML as groovy.xml.XmlUtil writes it: each element in a line of its own, and blanks that were there in lines of theirs.

import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import { createOutput, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';
import { escapeMarkup } from './xml.ts';
import type { XmlElement } from './xml.ts';

export function* serializeXml(element: XmlElement): Work<string> {
  const output: TextOutput & Pace = { ...createOutput(), pauseAt: READ_PIECE };
  write(output, '<?xml version="1.0" encoding="UTF-8"?>');
  yield* writeElement(output, element, 0);
  write(output, '\n');
  return textOfOutput(output);
}

function* writeElement(output: TextOutput & Pace, { name, attributes, children }: XmlElement, depth: number): Work<void> {
  yield* reach(output, output.length, READ_PIECE);
  write(output, `<${name}`);
  for (const [key, value] of attributes) {
    write(output, ` ${key}="${escapeMarkup(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`);
  }
  if (children.length === 0) {
    write(output, '/>');
    return;
  }
  write(output, '>');
  const hasElements = children.some((child) => typeof child !== 'string');
  for (const child of children) {
    write(output, hasElements ? lineBreak(depth + 1) : '');
    if (typeof child === 'string') {
      write(output, escapeMarkup(hasElements ? child.replaceAll('\n', '') : child));
    } else {
      yield* writeElement(output, child, depth + 1);
    }
  }
  write(output, `${hasElements ? lineBreak(depth) : ''}</${name}>`);
}

const lineBreak = (depth: number): string => `\n${'  '.repeat(depth)}`;
