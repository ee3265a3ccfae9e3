// One run on a real machine: what it prints, whose machine it is, and what of the host it can touch.
import assert from 'node:assert/strict';
import { createReadStream, readFileSync, readlinkSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { crc32 } from 'node:zlib';
import { packWorkspace } from '../../src/cli/pack-workspace.ts';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { firstQemuUser, qemuGroup, qemuUsers } from '../../src/machines/qemu/layout.ts';
import { openInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { eventually } from '../support/processes.ts';
import { requestOf } from '../support/request.ts';
import { root } from '../tidy/repository.ts';
import { Recorder } from '../support/recorded-run.ts';

let installation: Installation;
before(async () => { installation = await openInstallation(); });

test('examples/hello succeeds, in its container and with the kernel of its machine', async () => {
  const seen = new Recorder();
  const outcome = await installation.controller.run({
    ...requestOf({}, seen), images: ['hello:1'], workspace: packWorkspace(join(root, 'examples/hello')),
  });
  assert.deepEqual(outcome, { kind: 'succeeded', error: null });
  for (const line of ['Hello from inside the container', '1000', 'Jenkinsfile', 'This step is printed by Mayfly.']) assert.ok(seen.text.split('\n').includes(line), `no line "${line}" in:\n${seen.text}`);
  assert.match(seen.text, /^written at .* UTC \d{4}$/m);
  const kernel = /^\+ uname -r\n(.*)$/m.exec(seen.text)?.[1];
  assert.ok(kernel !== undefined && kernel !== release(), `kernel ${kernel} in the machine, ${release()} on the host`);
  const stages = seen.events.flatMap((event) => (event.kind === 'stage-started' ? [event.name] : []));
  assert.deepEqual(stages, ['Greet', 'Look around', 'Declarative: Post Actions']);
  assert.ok(seen.events.every((event) => !('result' in event) || event.result === 'SUCCESS'));
});

test('two clones of one template share no identity, and their clocks are right', async () => {
  const look = [
    ['machine-id', 'cat /etc/machine-id'], ['hostname', 'hostname'], ['random', 'head -c16 /dev/urandom | od -An -tx1'],
    ['engine', 'docker info -f {{.ID}}'], ['clock', 'date +%s'],
    ['clocksource', 'cat /sys/devices/system/clocksource/clocksource0/current_clocksource'],
  ].map(([name, command]) => `echo "<${name}>"; ${command}; echo "</${name}>"`).join('\n');
  const files = { 'Jenkinsfile': pipelineOf(`sh 'sh look'`), 'look': look };
  const views = [new Recorder(), new Recorder()] as const;
  const startedMs = Date.now();
  const outcomes = await Promise.all(views.map((seen) => installation.controller.run(requestOf(files, seen))));
  const endedMs = Date.now();
  assert.deepEqual(outcomes.map(({ kind }) => kind), ['succeeded', 'succeeded']);
  for (const name of ['machine-id', 'hostname', 'random', 'engine']) {
    const [one, other] = views.map((seen) => seen.between(name));
    assert.ok(one && other && one !== other, `${name}: ${one} and ${other}`);
  }
  for (const seen of views) {
    assert.match(seen.between('machine-id'), /^[0-9a-f]{32}$/);
    assert.match(seen.between('hostname'), /^mayfly-[0-9a-f]{8}$/);
    const clockMs = Number(seen.between('clock')) * 1000;
    assert.ok(clockMs >= startedMs - 2000 && clockMs <= endedMs + 2000, `the machine says ${clockMs}, the host said ${startedMs} to ${endedMs}`);
    // Counting ticks, as `refined-jiffies` does, loses those that a busy host swallows: half a minute of two were seen.
    assert.match(seen.between('clocksource'), /^(tsc|kvm-clock|arch_sys_counter)$/);
  }
});

test('QEMU runs as a user of its own, under seccomp, with no network and nothing of a host to talk to', async () => {
  const { provider, base, processes } = installation;
  const machines = [await provider.clone(await base(), 'run'), await provider.clone(await base(), 'run')] as const;
  try {
    const found = machines.map(({ id }) => {
      const [pid, ...others] = processes(id);
      assert.ok(pid !== undefined && others.length === 0, `machine ${id} has the processes ${[pid, ...others].join(' ')}`);
      return { pid, status: statusOf(pid), net: readlinkSync(`/proc/${pid}/ns/net`), ipc: readlinkSync(`/proc/${pid}/ns/ipc`) };
    });
    for (const { pid, status, net, ipc } of found) {
      const limits = readFileSync(`/proc/${pid}/limits`, 'utf8');
      assert.match(limits, /^Max core file size +0 +0 /m);
      assert.match(limits, /^Max open files +256 +256 /m);
      if (process.getuid?.() === 0) assert.match(limits, /^Max processes +256 +256 /m);
      assert.equal(status['Seccomp'], '2');
      assert.equal(status['NoNewPrivs'], '1');
      if (process.getuid?.() === 0) {
        const users = status['Uid']!.split('\t').map(Number);
        assert.ok(users.every((user) => user === users[0] && user >= firstQemuUser && user < firstQemuUser + qemuUsers), `users ${users.join(' ')}`);
        assert.deepEqual(status['Gid']!.split('\t').map(Number), [qemuGroup, qemuGroup, qemuGroup, qemuGroup]);
        for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapAmb']) assert.match(status[set]!, /^0+$/, `${set} is ${status[set]}`);
      }
      assert.notEqual(net, readlinkSync('/proc/self/ns/net'));
      assert.notEqual(ipc, readlinkSync('/proc/self/ns/ipc'));
      const interfaces = readFileSync(`/proc/${pid}/net/dev`, 'utf8').trim().split('\n').slice(2).map((line) => line.split(':')[0]?.trim());
      assert.deepEqual(interfaces, ['lo']);
      assert.equal(readFileSync(`/proc/${pid}/net/route`, 'utf8').trim().split('\n').length, 1, 'there is a route');
      assert.equal(readFileSync(`/proc/${pid}/environ`, 'utf8').includes('HOME='), false, 'our environment reached it');
    }
    assert.notEqual(found[0]!.net, found[1]!.net, 'two machines share a network namespace');
    if (process.getuid?.() === 0) assert.notEqual(found[0]!.status['Uid'], found[1]!.status['Uid'], 'two machines share a user');
  } finally {
    for (const machine of machines) await machine.destroy();
  }
});

test('a clone that writes to memory and disk changes no byte of its template', async () => {
  const { provider, base, config, controller } = installation;
  const { key } = await base();
  const files = ['memory', 'state', 'disk.qcow2', 'overlay.qcow2'].map((name) => join(config.dataDirectory, 'templates', key, name));
  const sums = async (): Promise<string[]> => Promise.all(files.map(sumOf));
  const earlier = await sums();
  const write = 'dd if=/dev/urandom of=big bs=1M count=32 status=none; sync; cp big /dev/shm/; rm -rf /home/mayfly/.cache; echo written';
  const seen = new Recorder();
  assert.equal((await controller.run(requestOf({ Jenkinsfile: pipelineOf(`sh '${write}'`) }, seen))).kind, 'succeeded');
  assert.match(seen.text, /^written$/m);
  assert.deepEqual(await sums(), earlier);
  assert.ok(await provider.openTemplate(key), 'the template is not trusted any more');
});

test('after its run nothing of a machine is left on the host', async () => {
  const { provider, controller, remains } = installation;
  const known = new Set((await provider.list()).map(({ id }) => id));
  const running = controller.run(requestOf({ Jenkinsfile: pipelineOf(`sh 'echo here'`) }));
  const { id } = await eventually(async () => (await provider.list()).find((machine) => !known.has(machine.id)));
  assert.notDeepEqual(await remains(id), []);
  assert.equal((await running).kind, 'succeeded');
  assert.deepEqual(await remains(id), []);
});

function statusOf(pid: number): Record<string, string> {
  return Object.fromEntries(readFileSync(`/proc/${pid}/status`, 'utf8').split('\n').map((line) => {
    const [name = '', value = ''] = line.split(':\t');
    return [name, value.trim()];
  }));
}

/** A sum that nobody tries to deceive: memory is gigabytes of holes, and a cryptographic digest would take most of the test. */
async function sumOf(path: string): Promise<string> {
  let sum = 0;
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    sum = crc32(chunk as Buffer, sum);
    bytes += (chunk as Buffer).length;
  }
  return `${sum} ${bytes}`;
}
