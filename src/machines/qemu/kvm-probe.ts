// Tells whether KVM works by booting something with it, under a deadline. An openable /dev/kvm proves nothing: there
// are hosts on which a VM and a virtual CPU can be created and a few hundred instructions run, and on which the CPU is
// then emulated at some microseconds per instruction, so that a stock kernel seems to spin forever. Hence the payload
// is not "did it start" but "did it do a kernel's worth of work": with hardware it ends within some 20 ms.
import { constants } from 'node:fs';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec } from '../../lib/exec.ts';
import type { ExecResult } from '../../lib/exec.ts';
import { loopFirmware, loopFirmwareExitCode } from './kvm-probe-firmware.ts';

export interface KvmProbeOptions {
  /** A Linux kernel to boot in place of the built-in payload: the strongest proof, if it is the kernel that will run. */
  readonly kernel?: string;
  readonly initrd?: string;
  /** Added to the kernel's command line. */
  readonly appendLine?: string;
  readonly timeoutMs?: number;
  readonly qemu?: string;
  /** `tcg` is for tests: the same boot under QEMU's emulator shows that a "no" comes from KVM and not from the payload. */
  readonly accelerator?: 'kvm' | 'tcg';
}

export type KvmVerdict =
  | { readonly usable: true; readonly elapsedMs: number }
  /** `reason` is a clause, `mend` a sentence that tells a person what to do. */
  | { readonly usable: false; readonly reason: string; readonly mend: string };

/** Working KVM needs 50 ms for the payload and 0.5 s for a kernel; the rest is for a busy host. */
const firmwareTimeoutMs = 2000;
const kernelTimeoutMs = 4000;

/** Up to here everything a kernel needs has worked; whether it then finds an init does not matter. */
const kernelReachedUserland = /Run \S+ as init process|Kernel panic - not syncing: (?:VFS|No working init|Attempted to kill init)/;

const elsewhere = 'Use a machine with hardware virtualisation (for a cloud VM: one with nested virtualisation, or bare metal); until then runs are emulated.';

export async function probeKvm(options: KvmProbeOptions = {}): Promise<KvmVerdict> {
  if ((options.accelerator ?? 'kvm') === 'kvm') {
    const blocked = await deviceProblem();
    if (blocked) return blocked;
  }
  if (options.kernel !== undefined) return bootKernel(options.kernel, options);
  if (process.arch !== 'x64') {
    return { usable: false, reason: 'on this architecture only booting a kernel can tell', mend: 'Build the guest image (mayfly run does) and ask again.' };
  }
  return bootFirmware(options);
}

async function deviceProblem(): Promise<KvmVerdict | null> {
  try {
    await access('/dev/kvm', constants.R_OK | constants.W_OK);
    return null;
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return missing
      ? { usable: false, reason: 'there is no /dev/kvm', mend: elsewhere }
      : { usable: false, reason: '/dev/kvm may not be opened by this user', mend: 'Run "sudo usermod -aG kvm $USER" and log in again.' };
  }
}

async function bootFirmware(options: KvmProbeOptions): Promise<KvmVerdict> {
  const directory = await mkdtemp(join(tmpdir(), 'mayfly-kvm-probe-'));
  try {
    const firmware = join(directory, 'firmware');
    await writeFile(firmware, loopFirmware());
    const timeoutMs = options.timeoutMs ?? firmwareTimeoutMs;
    const start = performance.now();
    const result = await exec(qemuProgram(options), [
      ...machineArguments(options), '-m', '64', '-serial', 'none', '-bios', firmware,
      '-device', 'isa-debug-exit,iobase=0x501,iosize=1',
    ], { timeoutMs });
    return judgeFirmware(result, performance.now() - start, timeoutMs);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export function judgeFirmware(result: ExecResult, elapsedMs: number, timeoutMs: number): KvmVerdict {
  if (result.code === loopFirmwareExitCode) return { usable: true, elapsedMs };
  if (result.signal === 'SIGKILL') {
    return { usable: false, reason: `a small guest did not end within ${timeoutMs} ms: the virtual CPU runs far too slowly or not at all`, mend: elsewhere };
  }
  return notStarted(result);
}

async function bootKernel(kernel: string, options: KvmProbeOptions): Promise<KvmVerdict> {
  const timeoutMs = options.timeoutMs ?? kernelTimeoutMs;
  const seen = new AbortController();
  let console = '';
  const start = performance.now();
  const result = await exec(qemuProgram(options), [
    ...machineArguments(options), '-m', '256', '-serial', 'stdio', '-kernel', kernel,
    ...(options.initrd === undefined ? [] : ['-initrd', options.initrd]),
    '-append', `console=${process.arch === 'arm64' ? 'ttyAMA0' : 'ttyS0'} panic=-1 ${options.appendLine ?? ''}`.trim(),
  ], {
    timeoutMs, signal: seen.signal,
    onOutput: (chunk, from) => {
      if (from === 'stdout') console = (console + chunk.toString('latin1')).slice(-64 * 1024);
      if (kernelReachedUserland.test(console)) seen.abort();
    },
  });
  return judgeKernel(result, console, performance.now() - start, timeoutMs);
}

export function judgeKernel(result: ExecResult, console: string, elapsedMs: number, timeoutMs: number): KvmVerdict {
  if (kernelReachedUserland.test(console)) return { usable: true, elapsedMs };
  if (result.signal !== 'SIGKILL') return notStarted(result);
  const lastLine = console.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const got = lastLine === '' ? 'printed nothing' : `got no further than "${lastLine.slice(0, 100)}"`;
  return { usable: false, reason: `a Linux kernel ${got} within ${timeoutMs} ms`, mend: elsewhere };
}

function notStarted(result: ExecResult): KvmVerdict {
  if (result.error?.code === 'ENOENT') return { usable: false, reason: 'QEMU is not installed', mend: 'Install QEMU first (mayfly run does).' };
  const said = result.stderr.trim().split('\n').at(-1) ?? '';
  return { usable: false, reason: `QEMU ended with exit code ${String(result.code)}${said === '' ? '' : `: ${said}`}`, mend: elsewhere };
}

function machineArguments(options: KvmProbeOptions): string[] {
  const machine = process.arch === 'arm64' ? ['-M', 'virt', '-cpu', options.accelerator === 'tcg' ? 'max' : 'host'] : ['-M', 'microvm,acpi=on'];
  return [...machine, '-accel', options.accelerator ?? 'kvm', '-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot', '-name', 'mayfly-kvm-probe'];
}

function qemuProgram(options: KvmProbeOptions): string {
  return options.qemu ?? (process.arch === 'arm64' ? 'qemu-system-aarch64' : 'qemu-system-x86_64');
}
