// What a machine may use and reach stands in QEMU's command line; tests/machine/ sees that QEMU keeps to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceArguments, qemuArguments } from './command-line.ts';
import type { CommandLine } from './command-line.ts';

const clone: CommandLine = {
  name: 'mayfly-0123456789ab-00000001',
  accelerator: 'kvm',
  limits: { vcpus: 2, memoryMiB: 3072, diskGiB: 20 },
  files: {
    memory: { path: '/t/memory', writable: false }, root: '/g/root.erofs', disk: { path: '/m/disk.qcow2', backing: '/t/disk.qcow2' },
    medium: '/blank', channel: '/m/channel', console: null,
  },
  boot: null,
};
const template: CommandLine = {
  ...clone,
  files: { ...clone.files, memory: { path: '/d/memory', writable: true }, disk: { path: '/d/disk.qcow2', backing: null }, console: '/d/console.log' },
  boot: { kernel: '/g/vmlinuz', initrd: '/g/initrd', clockKhz: 2_000_000 },
};

/** The values of an option, in their order. */
function valuesOf(commandLine: CommandLine, option: string): string[] {
  const words = qemuArguments(commandLine);
  return words.flatMap((word, index) => (word === option ? [words[index + 1] ?? ''] : []));
}

test('a machine has the processors and the memory of its limits, and no more', () => {
  assert.deepEqual(valuesOf(clone, '-smp'), ['2']);
  assert.deepEqual(valuesOf(clone, '-m'), ['3072']);
  assert.match(valuesOf(clone, '-object')[0] ?? '', /^memory-backend-file,id=memory,size=3072M,/);
});

test('a clone writes to a disk of its own: memory, root and medium are read-only to it, and shared with nobody', () => {
  assert.deepEqual(valuesOf(clone, '-object'), ['memory-backend-file,id=memory,size=3072M,mem-path=/t/memory,share=off,readonly=on,rom=off']);
  const writable = valuesOf(clone, '-blockdev').filter((device) => !device.includes('read-only=on'));
  assert.equal(writable.length, 1);
  assert.match(writable[0] ?? '', /file\.filename=\/m\/disk\.qcow2,backing\.driver=qcow2,backing\.file\.driver=file,backing\.file\.filename=\/t\/disk\.qcow2$/);
  assert.match(valuesOf(template, '-object')[0] ?? '', /share=on$/, 'the control: a template is made in its memory file');
});

test('no network, no display, no settings of the host, no control socket with a name; system calls are filtered', () => {
  const words = qemuArguments(clone);
  for (const word of ['-nodefaults', '-no-user-config']) assert.ok(words.includes(word), word);
  assert.deepEqual(words.filter((word) => /^-(?:nic|net|netdev|vnc|spice|usb|virtfs|fsdev|gdb|s|qmp|monitor)\b|virtio-net|vhost/.test(word)), []);
  assert.deepEqual(valuesOf(clone, '-sandbox'), ['on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny']);
  assert.deepEqual(valuesOf(clone, '-chardev').filter((device) => device.includes('id=qmp')), ['socket,id=qmp,fd=3']);
  assert.deepEqual(valuesOf(clone, '-chardev').filter((device) => device.includes('id=console')), ['null,id=console'], 'a guest could fill the disk of the host');
});

test('a template and its clones have the same devices in the same order', () => {
  const devices = deviceArguments(clone.accelerator, clone.limits).join(' ');
  for (const each of [clone, template]) assert.ok(qemuArguments(each).join(' ').includes(devices));
  assert.notEqual(deviceArguments('tcg', clone.limits).join(' '), devices);
});

test('a comma in a path ends no value', () => {
  const channel = valuesOf({ ...clone, files: { ...clone.files, channel: '/a,server=off' } }, '-chardev')[0];
  assert.equal(channel, 'socket,id=channel,path=/a,,server=off,server=on,wait=off');
});
