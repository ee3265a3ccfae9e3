import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExecResult } from '../../lib/exec.ts';
import { loopFirmware } from './kvm-probe-firmware.ts';
import { judgeFirmware, judgeKernel } from './kvm-probe.ts';

function ended(result: Partial<ExecResult>): ExecResult {
  return { code: null, signal: null, stdout: '', stderr: '', error: null, ...result };
}

test('the firmware is one 64 KiB page whose jumps land where the code says', () => {
  const image = loopFirmware();
  assert.equal(image.length, 64 * 1024);
  assert.equal(image[0], 0xfa, 'starts with cli');
  assert.equal(image.readUInt8(0x0f), 0xb8, 'far jump target in real mode');
  assert.equal(image.readUInt16LE(0x2a), 0xb866, 'far jump target in 32-bit mode');
  assert.equal(image.readUInt8(0x95), 0xb9, 'far jump target in 64-bit mode');
  assert.equal(image.readUInt32LE(0xe2), 0xf00c0, 'the address that lgdt loads');
});

test('only the exit code of the payload means that KVM works', () => {
  assert.equal(judgeFirmware(ended({ code: 85 }), 20, 2000).usable, true);
  assert.deepEqual(reasonOf(judgeFirmware(ended({ signal: 'SIGKILL' }), 2000, 2000)),
    'a small guest did not end within 2000 ms: the virtual CPU runs far too slowly or not at all');
  assert.match(reasonOf(judgeFirmware(ended({ code: 1, stderr: 'warning: x\nfailed to initialize kvm: Permission denied\n' }), 5, 2000)), /exit code 1: failed to initialize kvm/);
  assert.match(reasonOf(judgeFirmware(ended({ error: Object.assign(new Error('no'), { code: 'ENOENT' }) }), 5, 2000)), /not installed/);
  assert.equal(judgeFirmware(ended({ code: 0 }), 20, 2000).usable, false);
});

test('a kernel has to reach its init, not merely print something', () => {
  const killed = ended({ signal: 'SIGKILL' });
  assert.equal(judgeKernel(killed, '[    0.9] Run /init as init process\n', 400, 4000).usable, true);
  assert.equal(judgeKernel(ended({ code: 0 }), 'Kernel panic - not syncing: VFS: Unable to mount root fs', 400, 4000).usable, true);
  assert.equal(reasonOf(judgeKernel(killed, 'Probing EDD (edd=off to disable)... ok\r\n', 4000, 4000)),
    'a Linux kernel got no further than "Probing EDD (edd=off to disable)... ok" within 4000 ms');
  assert.equal(reasonOf(judgeKernel(killed, '', 4000, 4000)), 'a Linux kernel printed nothing within 4000 ms');
});

function reasonOf(verdict: ReturnType<typeof judgeFirmware>): string {
  return verdict.usable ? 'usable' : verdict.reason;
}
