// Tables of what Java and Groovy 2.4 answered, written by record.groovy, against what Mayfly's own library answers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JavaError } from '../../src/pipeline/run/java-error.ts';

export type Operations = Readonly<Record<string, (...fields: string[]) => string>>;

/** One test for each operation of the table; it fails with all rows that differ. */
export function testTable(name: string, operations: Operations): void {
  const lines = readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const groups = Map.groupBy(lines.map((line) => line.split('\t').map(unescape)), ([operation = '']) => operation);
  for (const [operation, rows] of groups) {
    test(`${name}: ${operation} (${rows.length} rows)`, () => {
      const run = operations[operation];
      assert.ok(run !== undefined, `no such operation: ${operation}`);
      const wrong = rows.map((row) => ({ row, actual: answer(run, row.slice(1, -1)) })).filter(({ row, actual }) => actual !== row.at(-1))
        .map(({ row, actual }) => `${row.slice(1, -1).map((field) => JSON.stringify(field)).join(' ')}\n  expected ${JSON.stringify(row.at(-1))}\n  actual   ${JSON.stringify(actual)}`);
      assert.equal(wrong.length, 0, `${wrong.length} of ${rows.length} differ:\n${wrong.slice(0, 40).join('\n')}`);
    });
  }
}

function answer(run: (...fields: string[]) => string, inputs: string[]): string {
  try {
    return run(...inputs);
  } catch (error) {
    if (error instanceof JavaError) return `!! ${error.className}: ${error.message}`;
    throw error;
  }
}

function unescape(field: string): string {
  const letters: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
  return field.replaceAll(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, letter = '') =>
    code === undefined ? letters[letter] ?? letter : String.fromCharCode(parseInt(code, 16)));
}
