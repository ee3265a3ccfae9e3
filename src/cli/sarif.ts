// Problems as SARIF 2.1.0, which code hosts show beside the code.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { regionOf } from '../pipeline/diagnostics.ts';
import type { Diagnostic, DiagnosticCode } from '../pipeline/diagnostics.ts';
import type { LintedFile } from './linted-file.ts';

const ruleTexts: Readonly<Record<DiagnosticCode | 'unreadable', string>> = {
  syntax: 'The file is not Groovy.',
  limit: 'The file is larger than Mayfly accepts.',
  structure: 'The file is Groovy, but no pipeline.',
  missing: 'A required section, parameter or block is absent.',
  unknown: 'Nothing has this name.',
  duplicate: 'Something is given twice.',
  'invalid-value': 'A value does not fit.',
  suspicious: 'Valid, but hardly what was meant.',
  unreadable: 'The file cannot be read.',
};

/** One document for all files. */
export function sarifLog(files: readonly LintedFile[]): object {
  const rules = Object.entries(ruleTexts).map(([id, text]) => ({ id, shortDescription: { text } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Mayfly', rules } }, columnKind: 'unicodeCodePoints', results: files.flatMap(resultsOf) }],
  };
}

function resultsOf({ file, source, diagnostics, unreadable }: LintedFile): object[] {
  const artifactLocation = { uri: uriOf(file) };
  if (source === null) {
    return [{ ruleId: 'unreadable', level: 'error', message: { text: unreadable }, locations: [{ physicalLocation: { artifactLocation } }] }];
  }
  const place = (span: Diagnostic['span']): object => ({ artifactLocation, region: regionOf(source, span) });
  return diagnostics.map(({ severity, code, message, hint, span, related }: Diagnostic) => ({
    ruleId: code,
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: [{ physicalLocation: place(span) }],
    ...(related === undefined ? {} : { relatedLocations: [{ id: 1, message: { text: related.message }, physicalLocation: place(related.span) }] }),
  }));
}

function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}
