import { createHash } from "node:crypto";
import { describe, expect, fc, law } from "@tallyglass/testkit";
import { digestOf } from "../../src/lab/sha256.ts";

describe("SHA-256 where the platform has none", () => {
  law(
    "is that of the platform, whatever the length",
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(digestOf(bytes)).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
    { runs: 400 },
  );
});
