// Decides between KVM and QEMU's emulator. KVM counts only after a guest kernel has booted with it, which takes a moment
// (or seconds, where it does not work), so the verdict is kept until the host, the hypervisor or the kernel changes.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { MayflyError } from '../../protocol/errors.ts';
import { binaryWitness } from './fingerprint.ts';
import type { GuestImage } from './guest-image.ts';
import { probeKvm } from './kvm-probe.ts';
import type { Layout } from './layout.ts';

export interface AcceleratorChoice {
  readonly accelerator: 'kvm' | 'tcg';
  /** Why it is not KVM: a clause for people. Empty when it is. */
  readonly reason: string;
}

const verdictSchema = z.object({ key: z.string(), usable: z.boolean(), reason: z.string() });

export async function chooseAccelerator(wanted: 'auto' | 'kvm' | 'tcg', layout: Layout, image: GuestImage): Promise<AcceleratorChoice> {
  if (wanted === 'tcg') return { accelerator: 'tcg', reason: 'as the settings say' };
  const { usable, reason } = await keptVerdict(layout, image);
  if (usable) return { accelerator: 'kvm', reason: '' };
  if (wanted === 'kvm') throw new MayflyError('requirement', `KVM was asked for and can't be used: ${reason}. Run \`mayfly doctor\` for what to do.`);
  return { accelerator: 'tcg', reason };
}

async function keptVerdict(layout: Layout, image: GuestImage): Promise<z.infer<typeof verdictSchema>> {
  const file = join(layout.root, 'kvm-verdict.json');
  const bootId = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
  const key = `${bootId} ${await binaryWitness()} ${image.kernel} ${process.getuid?.()}`;
  try {
    const kept = verdictSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    if (kept.key === key) return kept;
  } catch {
    // There is none yet, or it is damaged: ask again.
  }
  const probed = await probeKvm({ kernel: image.kernel });
  const verdict = { key, usable: probed.usable, reason: probed.usable ? '' : probed.reason };
  await writeFile(`${file}.draft-${process.pid}`, JSON.stringify(verdict));
  await rename(`${file}.draft-${process.pid}`, file);
  return verdict;
}
