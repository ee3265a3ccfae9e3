// Who may import whom. ARCHITECTURE.md shows the same table (renderImportTable prints it); the tidy test compares them.

export interface ImportRow {
  /** Areas it may import, besides itself. */
  readonly areas: readonly string[];
  /** Exceptions: single files of an area that is otherwise closed to this one. */
  readonly files?: readonly string[];
  readonly note?: string;
}

export const importTable: Readonly<Record<string, ImportRow | 'anything'>> = {
  lib: { areas: [] },
  protocol: { areas: ['lib'] },
  pipeline: { areas: ['lib'] },
  machines: { areas: ['lib', 'protocol'] },
  guest: { areas: ['lib', 'protocol', 'pipeline'] },
  web: { areas: ['lib', 'protocol'] },
  controller: { areas: ['lib', 'protocol', 'machines'], note: '**Never `pipeline`, never `guest`**' },
  cli: { areas: ['lib', 'protocol', 'pipeline'], files: ['src/controller/controller.ts'], note: 'to run one in process' },
  bin: 'anything',
  tests: 'anything',
  bench: 'anything',
};

/**
 * What the table allows and no file uses yet. A permission that is neither used nor listed here is stale, and so is a
 * line here once its permission is used: this list only ever shrinks.
 */
export const notUsedYet: readonly string[] = [
  'protocol → lib',
];

/** Folders inside `controller`, innermost first: a file may import its own group and the groups before it. */
export const controllerOrder: readonly (readonly string[])[] = [
  ['domain'],
  ['store'],
  ['secrets', 'audit', 'logs'],
  ['scheduler', 'pool', 'forge'],
  ['http'],
  ['controller.ts'],
];

/** Programs that are started by path, so that no import leads to them. Each says who starts it. */
export const entryPoints: Readonly<Record<string, string>> = {
  'tests/run.ts': 'npm test',
  'tests/coverage.ts': 'npm run coverage',
  'src/guest/main.ts': 'the guest image starts it as the program of the machine, and machines/fake as a child process',
  'tests/support/property-seed.ts': 'npm test loads it into every test',
  'tests/support/machine-owner.ts': 'tests start it to kill the owner of a machine',
};

/** Files that may start processes although they are not lib/exec.ts or in machines/. */
export const processStarters: Readonly<Record<string, string>> = {
  'src/lib/exec.ts': 'the one place that runs a program to its end',
  'src/lib/spawn.ts': 'programs that live as long as their owner wants and whose streams it holds',
  'src/lib/file-lock.ts': 'hands flock(1) an open file descriptor, which no run-to-the-end function should offer',
};

export function renderImportTable(table: typeof importTable = importTable, order: typeof controllerOrder = controllerOrder): string {
  const names = (list: readonly string[]): string => list.map((name) => `\`${name}\``).join(', ');
  const rows = Object.entries(table).map(([area, row]) => {
    if (row === 'anything') return `| \`${area}\` | anything; nothing imports it |`;
    const files = (row.files ?? []).map((file) => `\`${file.replace(/^src\//, '')}\``);
    const allowed = [row.areas.length === 0 ? 'Node only' : names(row.areas), ...files].join(', ');
    return `| \`${area}\` | ${allowed}${row.note === undefined ? '' : `; ${row.note}`} |`;
  });
  const groups = order.map((group) => (group.length === 1 ? names(group) : `{${names(group)}}`)).join(' ← ');
  return ['| area | may import |', '|---|---|', ...rows, '', `Inside \`controller\`: ${groups}.`].join('\n');
}
