// The shell that starts the steps of one place: a new one when the last was killed, or when a step removed its files, which
// lie beside the workspace.
import type { Runner } from './runner.ts';

/** Without their files, but with steps that still run. Who makes more of them loses what the first ones run. */
const maxLeft = 16;

export interface CurrentRunner {
  /** One that can start steps. */
  readonly get: () => Promise<Runner>;
  readonly stop: () => Promise<void>;
}

export function currentRunner(start: () => Promise<Runner>): CurrentRunner {
  let current: Promise<Runner> | null = null;
  const left: Runner[] = [];

  async function get(): Promise<Runner> {
    const asked = (current ??= start());
    const forget = (): boolean => {
      const isOurs = current === asked;
      if (isOurs) current = null;
      return isOurs;
    };
    const runner = await asked.catch((error: unknown) => {
      // What was in the way may be gone next time.
      forget();
      throw error;
    });
    if (runner.isUsable) return runner;
    if (!runner.isAlive) await runner.stop();
    // Branches that find it so at the same time share one successor.
    if (forget() && runner.isAlive) left.push(runner);
    if (left.length > maxLeft) await left.shift()?.stop();
    return get();
  }

  return {
    get,
    async stop() {
      const running = await current?.catch(() => null);
      current = null;
      await Promise.all([...left.splice(0), ...(running ? [running] : [])].map((runner) => runner.stop()));
    },
  };
}
