// QEMU's command line. Template and clone must have the same devices in the same order, or the device state does not
// fit; only what stands behind a device may differ (files, sockets). Everything not named here is switched off.
// Sources: qemu(1), https://www.qemu.org/docs/master/system/i386/microvm.html
import type { MachineLimits } from '../provider.ts';

export type Accelerator = 'kvm' | 'tcg';

export interface MachineFiles {
  /** Guest RAM: shared and writable while a template is made, else a private read-only mapping (copy-on-write). */
  readonly memory: { readonly path: string; readonly writable: boolean };
  readonly root: string;
  /** A clone's disk is an overlay on the template's as it was at the freeze: the guest's page cache remembers it. */
  readonly disk: { readonly path: string; readonly backing: string | null };
  /** Shown as the medium at first. */
  readonly medium: string;
  readonly channel: string;
  /** Where the guest's serial console goes; null throws it away, since a guest could fill the host's disk with it. */
  readonly console: string | null;
}

export interface BootFiles {
  readonly kernel: string;
  readonly initrd: string;
  readonly clockKhz: number | null;
}

export interface CommandLine {
  /** `mayfly-<installation>-<machine>`: the ownership mark that the reaper looks for in the process table. */
  readonly name: string;
  readonly accelerator: Accelerator;
  readonly limits: MachineLimits;
  readonly files: MachineFiles;
  /** For a machine that boots; one without waits for its state over QMP. Kernel and initrd are not devices. */
  readonly boot: BootFiles | null;
}

/** Translated code, per process. The default grows to 1 GiB; a step of a build needs far less. */
const translationCacheMiB = 128;

/** `clockKhz`: the rate of the emulated time stamp counter, where it is known; see clock.ts. */
export function kernelArguments(clockKhz: number | null): string {
  return `console=ttyS0 panic=-1 loglevel=4 random.trust_cpu=off transparent_hugepage=madvise${clockKhz === null ? '' : ` tsc_early_khz=${clockKhz} tsc=reliable`}`;
}

export function qemuArguments({ name, accelerator, limits, files, boot }: CommandLine): string[] {
  const memory = `memory-backend-file,id=memory,size=${limits.memoryMiB}M,mem-path=${escape(files.memory.path)}`;
  const backing = files.disk.backing === null ? '' : `,backing.driver=qcow2,backing.file.driver=file,backing.file.filename=${escape(files.disk.backing)}`;
  return [
    '-name', name,
    ...deviceArguments(accelerator, limits),
    '-object', files.memory.writable ? `${memory},share=on` : `${memory},share=off,readonly=on,rom=off`,
    '-blockdev', `driver=raw,node-name=root,read-only=on,file.driver=file,file.filename=${escape(files.root)}`,
    // A run's disk dies with it, and a template's is synchronised once, when it is complete: no flush in between.
    '-blockdev', `driver=qcow2,node-name=disk,discard=unmap,cache.no-flush=on,file.driver=file,file.filename=${escape(files.disk.path)}${backing}`,
    '-blockdev', `driver=raw,node-name=medium,read-only=on,file.driver=file,file.filename=${escape(files.medium)}`,
    '-chardev', `socket,id=channel,path=${escape(files.channel)},server=on,wait=off`,
    '-chardev', files.console === null ? 'null,id=console' : `file,id=console,path=${escape(files.console)}`,
    // QMP has all rights of the QEMU process, so it has no name that anybody could connect to: we inherit it as descriptor 3.
    '-chardev', 'socket,id=qmp,fd=3', '-mon', 'chardev=qmp,mode=control',
    '-sandbox', 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny',
    ...(boot ? ['-kernel', boot.kernel, '-initrd', boot.initrd, '-append', kernelArguments(boot.clockKhz)] : ['-incoming', 'defer']),
  ];
}

/** The part that decides whether a frozen state fits; it is part of every template's fingerprint. */
export function deviceArguments(accelerator: Accelerator, limits: MachineLimits): string[] {
  return [
    '-machine', 'microvm,acpi=on,rtc=on,memory-backend=memory',
    '-accel', accelerator === 'kvm' ? 'kvm' : `tcg,thread=multi,tb-size=${translationCacheMiB}`,
    '-cpu', accelerator === 'kvm' ? 'host' : 'max',
    '-smp', String(limits.vcpus), '-m', String(limits.memoryMiB),
    '-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot',
    '-serial', 'chardev:console',
    '-device', 'virtio-blk-device,drive=root,serial=root',
    '-device', 'virtio-blk-device,drive=disk,serial=disk',
    '-device', 'virtio-blk-device,drive=medium,serial=medium',
    '-device', 'virtio-serial-device',
    '-device', 'virtserialport,chardev=channel,name=mayfly.channel',
  ];
}

/** In QEMU's option syntax a comma ends a value unless it is doubled. */
function escape(path: string): string {
  return path.replaceAll(',', ',,');
}
