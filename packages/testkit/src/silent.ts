import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test run is silent: whatever writes to the console fails the test that it stands in. */
const written: string[] = [];

beforeEach(() => {
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      written.push(`console.${level}: ${words.join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(written.splice(0)).toEqual([]);
});
