import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { type OutputFormat, openRowWriter } from "../../src/output/open-row-writer.ts";
import { temporaryFolder } from "../records/temporary-folder.ts";
import { good } from "./output.ts";

const formats: readonly OutputFormat[] = ["jsonl", "csv", "table", "parquet"];

describe("a file of rows", () => {
  for (const format of formats) {
    test(`as ${format} stands under its name only when it is whole`, async (end) => {
      const folder = await temporaryFolder(end);
      const out = join(folder, `scores.${format}`);
      const writer = await openRowWriter({ format, out });
      for (let row = 0; row < 5000; row += 1) await writer.write(good);
      const during = await readdir(folder);
      await writer.end();

      expect(during).toHaveLength(1);
      expect(during[0]).toMatch(/^\.scores\..*\.tmp$/);
      expect(await readdir(folder)).toEqual([`scores.${format}`]);
      expect((await stat(out)).size).toBeGreaterThan(100);
    });

    test(`as ${format} leaves what stood there when it is given up`, async (end) => {
      const folder = await temporaryFolder(end);
      const out = join(folder, "scores");
      await writeFile(out, "before");
      const writer = await openRowWriter({ format, out });
      for (let row = 0; row < 5000; row += 1) await writer.write(good);
      await writer.abort();

      expect(await readdir(folder)).toEqual(["scores"]);
      expect(await readFile(out, "utf8")).toBe("before");
    });

    test(`as ${format} in a folder that is not there fails at once, with its name`, async (end) => {
      const out = join(await temporaryFolder(end), "missing", "scores");

      await expect(openRowWriter({ format, out })).rejects.toThrow(
        expect.objectContaining({ message: `${out}: there is no such folder`, exitCode: 2 }),
      );
    });

    test(`as ${format} does not replace a folder`, async (end) => {
      const out = join(await temporaryFolder(end), "scores");
      await mkdir(out);

      await expect(openRowWriter({ format, out })).rejects.toThrow(`${out}: it is a folder, not a file`);
    });
  }

  test("in place of another keeps its mode, and is found behind a link", async (end) => {
    const folder = await temporaryFolder(end);
    const target = join(folder, "target.jsonl");
    const link = join(folder, "link.jsonl");
    await writeFile(target, "before");
    await chmod(target, 0o640);
    await symlink(target, link);
    const writer = await openRowWriter({ format: "jsonl", out: link });
    await writer.write({ a: 1 });
    await writer.end();

    expect(await readFile(target, "utf8")).toBe('{"a":1}\n');
    expect((await stat(target)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).toSorted()).toEqual(["link.jsonl", "target.jsonl"]);
  });

  test.skipIf(process.getuid?.() === 0)(
    "in a folder that may not be written fails at once, with its name",
    async (end) => {
      const folder = await temporaryFolder(end);
      await chmod(folder, 0o500);
      end.onTestFinished(() => chmod(folder, 0o700));

      await expect(openRowWriter({ format: "csv", out: join(folder, "scores") })).rejects.toThrow(
        "you may not write there",
      );
    },
  );

  test.skipIf(process.getuid?.() === 0)("that may not be written is not replaced", async (end) => {
    const out = join(await temporaryFolder(end), "scores");
    await writeFile(out, "before", { mode: 0o400 });

    await expect(openRowWriter({ format: "csv", out })).rejects.toThrow("you may not write there");
  });

  test.skipIf(process.platform !== "linux")("on a full disk fails in words, and no device is replaced", async () => {
    const writer = await openRowWriter({ format: "jsonl", out: "/dev/full" });
    await writer.write(good);

    await expect(writer.end()).rejects.toThrow("/dev/full: there is no room left on the disk");
    await writer.abort();
    expect((await stat("/dev/full")).isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.platform === "win32")("may be nothing at all", async () => {
    const writer = await openRowWriter({ format: "jsonl", out: "/dev/null" });
    await writer.write(good);
    await writer.end();

    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});
