// Mayfly's program inside a machine. bin/ does not start it: a machine's boot script does, or machines/fake.
import { readConfig } from './config.ts';
import { openFakeMachine } from './fake-machine.ts';
import { openVirtualMachine } from './virtual-machine.ts';
import { serve } from './session.ts';

const config = readConfig();
serve(config.kind === 'fake' ? await openFakeMachine(config) : await openVirtualMachine(config));
