import { createHash } from "node:crypto";
import { describe, expect, fc, law } from "@tallyglass/testkit";
import { sha256 } from "../../src/lab/sha256.ts";

describe("SHA-256, with what the platform has and without,", () => {
  law(
    "is that of Node, whatever the length",
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (some) => {
      const bytes = new Uint8Array(some);
      const known = createHash("sha256").update(bytes).digest("hex");
      expect(await sha256(bytes)).toBe(known);
      expect(await sha256(bytes, {})).toBe(known);
    }),
  );
});
