// Machines that end in the middle of a run, and runs that would not end by themselves. The first are `lost`, the second
// `timed out`: neither is ever a failure of the user's code, let alone a success.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { outcomeExitCodes } from '../../src/cli/exit-codes.ts';
import type { RunOutcome } from '../../src/controller/controller.ts';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { openInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { eventually } from '../support/processes.ts';
import { Recorder, roomyCeilings, runOn } from '../support/recorded-run.ts';
import type { RunChanges } from '../support/recorded-run.ts';
import { requestOf } from '../support/request.ts';

let installation: Installation;
before(async () => { installation = await openInstallation(); });

const endless = pipelineOf(`sh 'echo begun; while :; do sleep 1; done'`);

test('QEMU killed in the middle of a step: the run is lost, with an exit code of its own', async () => {
  const { outcome, id, seen } = await runUntil('begun', endless, {}, (machine) => {
    for (const pid of installation.processes(machine)) process.kill(pid, 'SIGKILL');
  });
  assert.equal(outcome.kind, 'lost');
  assert.match(outcome.error ?? '', /ended without being told to.*SIGKILL/);
  assert.equal(outcomeExitCodes[outcome.kind], 125);
  assert.match(seen.text, /^begun$/m, 'the log before the loss is there');
  assert.deepEqual(await installation.remains(id), []);
});

test('the guest killed by root of its own machine: the run is lost, not a success', async () => {
  const { provider, controller, remains } = installation;
  const known = new Set((await provider.list()).map(({ id }) => id));
  const seen = new Recorder();
  // Only a privileged container is root here, and any user may start one: the machine is the wall.
  const murder = 'docker run --rm --privileged --pid=host hello:1 sh -c "echo armed; killall -9 node"; echo survived; sleep 1000';
  const running = controller.run({ ...requestOf({ Jenkinsfile: pipelineOf(`sh '${murder}'`) }, seen), images: ['hello:1'] });
  const { id } = await eventually(async () => (await provider.list()).find((machine) => !known.has(machine.id) && machine.owned));
  const outcome = await running;
  assert.equal(outcome.kind, 'lost', `${outcome.kind}: ${outcome.error}\n${seen.text}`);
  assert.match(seen.text, /^\+ docker run/m);
  assert.deepEqual(await remains(id), []);
});

test('the ceiling for wall time ends a run that goes on for ever', async () => {
  const { outcome, id } = await runUntil('begun', endless, { ceilings: { ...roomyCeilings, wallTimeMs: 4000 } });
  assert.equal(outcome.kind, 'timed-out');
  assert.match(outcome.error ?? '', /ceiling for wall time/);
  assert.equal(outcomeExitCodes[outcome.kind], 124);
  assert.deepEqual(await installation.remains(id), []);
});

test('the ceiling for silence ends a run that says nothing', async () => {
  // Not `endless`: the shell shows each command of its loop.
  const { outcome, id } = await runUntil('begun', pipelineOf(`sh 'echo begun; sleep 1000'`), { ceilings: { ...roomyCeilings, silenceMs: 4000 } });
  assert.equal(outcome.kind, 'timed-out');
  assert.match(outcome.error ?? '', /said nothing for 4 s/);
  assert.deepEqual(await installation.remains(id), []);
});

test('over its ceiling a log is dropped, the reader is told, and the run goes on', async () => {
  const { outcome, seen } = await runUntil('begun', pipelineOf(`sh 'echo begun; head -c 300000 /dev/zero | tr "\\\\0" x; echo; echo the end'`), {
    ceilings: { ...roomyCeilings, logBytes: 100_000 },
  });
  assert.equal(outcome.kind, 'succeeded');
  assert.equal(Buffer.byteLength(seen.text), 100_000);
  assert.doesNotMatch(seen.text, /the end$/m);
  assert.match(seen.notices[0] ?? '', /reached its ceiling/);
  const dropped = Number(/^(\d+) bytes of the log were dropped/.exec(seen.notices[1] ?? '')?.[1]);
  assert.ok(dropped > 200_000 && dropped < 202_000, `${dropped} of 300000 and a little were dropped`);
});

/** Runs on a clone of the base; `act` is called when the log has the line. */
async function runUntil(
  line: string, jenkinsfile: string, changes: RunChanges, act: (machine: string) => void = () => {},
): Promise<{ readonly outcome: RunOutcome; readonly seen: Recorder; readonly id: string }> {
  const machine = await installation.provider.clone(await installation.base(), 'run');
  const seen = new Recorder();
  const running = runOn(machine, { Jenkinsfile: jenkinsfile }, seen, changes);
  await Promise.race([seen.line(line), running]);
  act(machine.id);
  return { outcome: await running, seen, id: machine.id };
}
