// Says what a long piece of work is doing. On a terminal: one line, redrawn, with a bar or a spinner and the time so
// far. Anywhere else (a log, a pipe): a line at the start, one now and then, and one at the end with the seconds.
// The stream and the clock are parameters; the only timer is the terminal's redraw, and it keeps no process alive.

export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface ProgressOptions {
  /** Where it is written; a program passes standard error, so that its output stays clean. */
  readonly stream: ProgressStream;
  /** Milliseconds from any fixed start; must never go backwards. */
  readonly now?: () => number;
}

export interface Progress {
  /** `fraction` from 0 to 1 draws a bar; without it there is a spinner. `detail` replaces the last one. */
  update(state: { readonly fraction?: number; readonly detail?: string }): void;
  /** Ends the line as done. Later calls do nothing. */
  done(detail?: string): void;
  /** Ends the line as failed. Later calls do nothing. */
  failed(detail?: string): void;
}

/** A log reader wants to see that it lives, not every percent. */
const logIntervalMs = 10_000;
const redrawIntervalMs = 100;
const barWidth = 24;
const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

export function startProgress(title: string, options: ProgressOptions): Progress {
  const now = options.now ?? (() => performance.now());
  return options.stream.isTTY === true ? drawnLine(title, options.stream, now) : logLines(title, options.stream, now);
}

/** Runs `work` under a progress line, which ends as done or failed with it. */
export async function withProgress<T>(title: string, options: ProgressOptions, work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = startProgress(title, options);
  try {
    const result = await work(progress);
    progress.done();
    return result;
  } finally {
    progress.failed();
  }
}

function drawnLine(title: string, stream: ProgressStream, now: () => number): Progress {
  const start = now();
  let fraction: number | undefined;
  let detail = '';
  let ended = false;
  const draw = (): void => {
    const elapsed = now() - start;
    const mark = fraction === undefined ? spinner[Math.floor(elapsed / redrawIntervalMs) % spinner.length] : bar(fraction);
    const line = `${mark} ${title}${detail ? `: ${detail}` : ''} ${seconds(elapsed)}`;
    // Clipped, because a line that wraps can't be redrawn in place.
    stream.write(`\r${line.slice(0, (stream.columns ?? 80) - 1)}\u001B[K`);
  };
  const timer = setInterval(draw, redrawIntervalMs);
  timer.unref();
  draw();
  const end = (mark: string, last: string | undefined): void => {
    if (ended) return;
    ended = true;
    clearInterval(timer);
    stream.write(`\r${mark} ${title}${last ? `: ${last}` : ''} ${seconds(now() - start)}\u001B[K\n`);
  };
  return {
    update(state) {
      if (ended) return;
      fraction = state.fraction ?? fraction;
      detail = oneLine(state.detail ?? detail);
      draw();
    },
    done: (last) => end('✔', last),
    failed: (last) => end('✖', last),
  };
}

function logLines(title: string, stream: ProgressStream, now: () => number): Progress {
  const start = now();
  let lastLine = start;
  let fraction: number | undefined;
  let detail = '';
  let ended = false;
  stream.write(`${title} …\n`);
  const end = (word: string, last: string | undefined): void => {
    if (ended) return;
    ended = true;
    stream.write(`${title}: ${word}${last ? `, ${last}` : ''} (${seconds(now() - start)})\n`);
  };
  return {
    update(state) {
      fraction = state.fraction ?? fraction;
      detail = oneLine(state.detail ?? detail);
      if (ended || now() - lastLine < logIntervalMs) return;
      lastLine = now();
      const parts = [fraction === undefined ? '' : percent(fraction), detail].filter((part) => part !== '');
      stream.write(`${title}: ${parts.join(', ') || 'still working'} (${seconds(lastLine - start)})\n`);
    },
    done: (last) => end('done', last),
    failed: (last) => end('failed', last),
  };
}

function bar(fraction: number): string {
  const filled = Math.round(clamp(fraction) * barWidth);
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${percent(fraction).padStart(4)}`;
}

function percent(fraction: number): string {
  return `${Math.floor(clamp(fraction) * 100)}%`;
}

function clamp(fraction: number): number {
  return Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A detail may come from another program's output: it must not move the cursor. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}
