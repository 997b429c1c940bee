import stringWidth from "string-width";

/** Where progress is shown; standard error is one. */
interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressOptions {
  readonly stream?: ProgressStream | undefined;
  /** What is going on, like `reading records`. */
  readonly what: string;
  /** How much there is to do in all, where that is known. */
  readonly total?: number | undefined;
  /** What is counted; `bytes` are shown as MB. */
  readonly unit?: string | undefined;
  /** How much was done before this piece of work began. */
  readonly before?: number | undefined;
  /** What the speed is told in, where that is not what is counted: so many for each that is done. */
  readonly speed?: { readonly unit: string; readonly times: number } | undefined;
  /** The clock, in milliseconds. */
  readonly now?: (() => number) | undefined;
}

export interface Progress {
  /** How much is done by now, from the beginning. */
  update(done: number): void;
  /** Takes the line away. */
  stop(): void;
}

const patience = 1000;
const leastInterval = 100;

/**
 * Shows on a terminal how far a long piece of work has come, once it has taken a second: what is
 * done, how fast, and how long the rest will take. Anywhere else it shows nothing.
 *
 * @example
 * ```ts
 * const progress = startProgress({ what: "reading records", total, unit: "bytes" });
 * // reading records: 412 MB of 1.2 GB (34%), 50.1 MB/s, 16 s left
 * ```
 */
export function startProgress({
  stream = process.stderr,
  what,
  total,
  unit = "",
  before = 0,
  speed,
  now = () => performance.now(),
}: ProgressOptions): Progress {
  if (stream.isTTY !== true || process.env.TERM === "dumb") return silent;
  const startedAt = now();
  let drawnAt = startedAt + patience - leastInterval;
  let isShown = false;
  let isStopped = false;
  return {
    update: (done) => {
      const at = now();
      if (isStopped || at - drawnAt < leastInterval) return;
      drawnAt = at;
      isShown = true;
      const rate = ((done - before) * 1000) / (at - startedAt);
      stream.write(`\r${fit(describe({ what, done, total, rate, unit, speed }), stream.columns)}${clearRest}`);
    },
    stop: () => {
      if (isShown && !isStopped) stream.write(`\r${clearRest}`);
      isStopped = true;
    },
  };
}

const silent: Progress = { update: () => {}, stop: () => {} };

const clearRest = "\u001B[K";

interface Reached {
  readonly what: string;
  readonly done: number;
  readonly total: number | undefined;
  readonly rate: number;
  readonly unit: string;
  readonly speed: ProgressOptions["speed"];
}

/** The parts of the line, the most important first. */
function describe({ what, done, total, rate, unit, speed: asked }: Reached): readonly string[] {
  const isBytes = unit === "bytes";
  const write = isBytes ? writeBytes : writeCount;
  const things = isBytes || unit === "" ? "" : ` ${unit}`;
  const speed = asked === undefined ? `, ${write(rate)}/s` : `, ${write(rate * asked.times)} ${asked.unit}/s`;
  if (total === undefined || total <= 0) return [`${what}: ${write(done)}${things}`, speed];
  const percent = Math.min(100, Math.floor((done / total) * 100));
  const left = rate > 0 ? [`, ${writeDuration(Math.max(0, total - done) / rate)} left`] : [];
  return [`${what}: ${write(done)} of ${write(total)}${things} (${percent}%)`, speed, ...left];
}

const usualColumns = 80;

/** As many parts as there is room for: a line that wraps could not be taken away again. */
function fit(parts: readonly string[], columns: number | undefined): string {
  const room = columns || usualColumns;
  let line = "";
  for (const part of parts) {
    if (stringWidth(line + part) >= room) break;
    line += part;
  }
  return line;
}

function writeCount(count: number): string {
  return Math.round(count).toLocaleString("en");
}

function writeBytes(bytes: number): string {
  const power = bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
  const amount = bytes / 1000 ** power;
  return `${amount.toFixed(amount < 100 ? 1 : 0)} ${["", "kB", "MB", "GB"][power]}`;
}

function writeDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
