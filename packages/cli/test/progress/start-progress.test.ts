import { describe, expect, test } from "@tallyglass/testkit";
import { type ProgressOptions, startProgress } from "../../src/progress/start-progress.ts";

interface Screen {
  readonly shown: string[];
  readonly at: (milliseconds: number, done: number) => void;
  readonly stop: () => void;
}

function watch(options: Partial<ProgressOptions>, { isTTY = true, columns = 80 } = {}): Screen {
  const shown: string[] = [];
  let clock = 5000;
  const stream = { isTTY, columns, write: (text: string) => shown.push(text) };
  const progress = startProgress({ stream, what: "reading", now: () => clock, ...options });
  const at = (milliseconds: number, done: number) => {
    clock = 5000 + milliseconds;
    progress.update(done);
  };
  return { shown, at, stop: progress.stop };
}

describe("progress", () => {
  test("is shown after a second: what is done, how fast, and what is left", () => {
    const { shown, at } = watch({ total: 1.2e9, unit: "bytes" });
    at(999, 1e6);
    at(2000, 412e6);

    expect(shown).toEqual(["\rreading: 412 MB of 1.2 GB (34%), 206 MB/s, 4 s left\u001B[K"]);
  });

  test("counts other things in their own name", () => {
    const { shown, at } = watch({ what: "scoring", unit: "residents", total: 1_000_000 });
    at(10_000, 120_000);

    expect(shown).toEqual(["\rscoring: 120,000 of 1,000,000 residents (12%), 12,000/s, 1 min 14 s left\u001B[K"]);
  });

  test("does not foretell an end that nobody knows", () => {
    const { shown, at } = watch({ unit: "bytes" });
    at(2000, 10_000);

    expect(shown).toEqual(["\rreading: 10.0 kB, 5.0 kB/s\u001B[K"]);
  });

  test("is drawn at most ten times a second", () => {
    const { shown, at } = watch({});
    for (let time = 0; time <= 3000; time += 1) at(time, time);

    expect(shown).toHaveLength(21);
  });

  test("takes its line away when it stops, and draws no other", () => {
    const { shown, at, stop } = watch({});
    at(1500, 1);
    stop();
    stop();
    at(3000, 2);

    expect(shown.slice(1)).toEqual(["\r\u001B[K"]);
  });

  test("that was never shown takes nothing away", () => {
    const { shown, at, stop } = watch({});
    at(500, 1);
    stop();

    expect(shown).toEqual([]);
  });

  test("leaves out what the terminal has no room for", () => {
    const { shown, at } = watch({ what: "正在读取", total: 1000 }, { columns: 40 });
    at(2000, 500);

    expect(shown).toEqual(["\r正在读取: 500 of 1,000 (50%), 250/s\u001B[K"]);
  });

  test("is not shown off a terminal", () => {
    const { shown, at, stop } = watch({}, { isTTY: false });
    at(5000, 1);
    stop();

    expect(shown).toEqual([]);
  });

  test("tells hours", () => {
    const { shown, at } = watch({ total: 100_000 });
    at(10_000, 100);

    expect(shown).toEqual(["\rreading: 100 of 100,000 (0%), 10/s, 2 h 46 min left\u001B[K"]);
  });
});
