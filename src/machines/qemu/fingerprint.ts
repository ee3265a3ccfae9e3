// What a template depends on besides what happened inside it. State of one fingerprint must never be loaded by another:
// the devices would not fit, or would fit and mean something else.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MayflyError } from '../../protocol/errors.ts';
import { protocolVersion } from '../../protocol/messages.ts';
import type { MachineLimits } from '../provider.ts';
import { findProgram } from '../system-packages.ts';
import { hostClockKhz } from './clock.ts';
import { deviceArguments, kernelArguments } from './command-line.ts';
import type { Accelerator } from './command-line.ts';
import { mediumBytes } from './layout.ts';

const programs: Partial<Record<NodeJS.Architecture, string>> = { x64: 'qemu-system-x86_64', arm64: 'qemu-system-aarch64' };

export interface FingerprintParts {
  readonly accelerator: Accelerator;
  readonly limits: MachineLimits;
  readonly guestImage: string;
}

export async function fingerprint({ accelerator, limits, guestImage }: FingerprintParts): Promise<string> {
  const clockKhz = accelerator === 'tcg' ? await hostClockKhz() : null;
  const parts = {
    qemu: await binaryWitness(),
    // With KVM the guest has seen the host's processor; the emulator's is always the same.
    processor: accelerator === 'kvm' ? await processorModel() : '',
    devices: deviceArguments(accelerator, limits), kernelArguments: kernelArguments(null), diskGiB: limits.diskGiB, mediumBytes, guestImage, protocolVersion,
    // A frozen kernel knows the rate of its clock, so a host with another one must not wake it.
    clockMhz: Math.round((clockKhz ?? 0) / 1000),
  };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** Path of the QEMU for this machine's architecture. */
export async function qemuBinary(): Promise<string> {
  const program = programs[process.arch];
  const path = program ? await findProgram(program) : null;
  if (path !== null) return path;
  throw new MayflyError('requirement', `${program ?? 'A QEMU for this architecture'} is not installed. Run \`mayfly doctor\`; it says how to install it.`);
}

/** Changes with every upgrade, and costs no process to find out. */
export async function binaryWitness(): Promise<string> {
  const path = await qemuBinary();
  const { ino, size, mtimeMs } = await stat(path);
  return `${path} ${ino} ${size} ${mtimeMs}`;
}

async function processorModel(): Promise<string> {
  const info = await readFile('/proc/cpuinfo', 'utf8');
  return info.split('\n').filter((line) => /^(model name|flags|microcode|Features|CPU part)\s*:/.test(line)).slice(0, 3).join('\n');
}
