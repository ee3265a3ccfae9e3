// The probe's payload on a real QEMU. Whether KVM works differs from host to host, so KVM's own answer is only checked
// for being an answer; that the payload itself ends is shown under QEMU's emulator.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { probeKvm } from '../../src/machines/qemu/kvm-probe.ts';

test('the payload runs to its end under the emulator', { skip: process.arch !== 'x64' && 'the payload is x86 code' }, async () => {
  const verdict = await probeKvm({ accelerator: 'tcg', timeoutMs: 30_000 });
  assert.deepEqual({ ...verdict, elapsedMs: 0 }, { usable: true, elapsedMs: 0 });
});

test('the deadline holds: a guest that does not end in time is no proof', { skip: process.arch !== 'x64' && 'the payload is x86 code' }, async () => {
  const verdict = await probeKvm({ accelerator: 'tcg', timeoutMs: 1 });
  assert.equal(verdict.usable, false);
});

test('KVM itself gives a verdict with a reason and a way to mend it', async () => {
  const verdict = await probeKvm();
  if (verdict.usable) assert.ok(verdict.elapsedMs > 0);
  else assert.ok(verdict.reason !== '' && verdict.mend.endsWith('.'));
});
