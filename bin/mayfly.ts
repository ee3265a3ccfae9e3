// The command line. Started by bin/launch.cjs.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Half of a short command's time went into compiling the same files again. Next to the packages, since whoever can write
// there is believed already; whoever can't goes without. What is imported before it is not in it.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mayfly'));
const { main } = await import('../src/cli/main.ts');
await main(process.env);
