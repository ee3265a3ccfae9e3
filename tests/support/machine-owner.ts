// A process that owns a machine and does nothing more with it, so that a test can kill it and see what becomes of the
// machine. Arguments: provider, data directory, installation, template's key, `keep` or `freeze`. It prints the
// machine's id; with `freeze`, it is about to freeze it then.
import { readConfig } from '../../src/controller/controller.ts';
import { createProvider } from '../../src/machines/providers.ts';
import type { ProviderName } from '../../src/machines/providers.ts';

const [name, root = '', installation = '', key = '', purpose] = process.argv.slice(2);
const { limits, accelerator } = readConfig(process.env);
const provider = createProvider(name as ProviderName, { root, installation, limits, accelerator });
await provider.prepare((_, work) => work({ update: () => {}, done: () => {}, failed: () => {} }));
const template = await provider.openTemplate(key);
if (!template) throw new Error(`there is no template ${key} in ${root}`);
const machine = await provider.clone(template, purpose === 'freeze' ? 'freezable' : 'run');
process.stdout.write(`${machine.id}\n`);
if (purpose === 'freeze') await provider.freeze(machine, { key: `contract-killed-${machine.id}`, title: 'killed', facts: {} });
setInterval(() => {}, 60_000);
