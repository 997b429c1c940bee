import { homedir, tmpdir } from "node:os";
import { identityInText } from "@tallyglass/policy";
import { expect } from "@tallyglass/testkit";
import { root } from "../../cli/test/program.ts";
import { api, type Server } from "./serving.ts";

/** Small enough that what is too large, too slow and too many is met, and that no run takes long. */
export const tightLimits = {
  ...{ body: 60_000, bodyTime: 200, headTime: 200, requests: Number.POSITIVE_INFINITY },
  ...{ runs: 2, residents: 2000, residentYears: 4000 },
};

const ofTheMachine = [root, `${tmpdir()}/`, `${homedir()}/`, "file://"];

/**
 * Holds of every answer, whatever was sent: it is no fault of ours, and it gives nothing away.
 *
 * @param text the body
 */
export function expectHarmless(status: number, text: string, sent?: string): void {
  expect(status, sent).toBeGreaterThanOrEqual(200);
  expect(status, sent).toBeLessThan(500);
  expect(text, sent).not.toMatch(/\n\s+at |node:internal|\.[cm]?[jt]s:\d/);
  for (const path of ofTheMachine) expect(text, sent).not.toContain(path);
  expect(identityInText(text), sent).toBeUndefined();
}

/** A server that was sent anything still answers what is asked properly, and has written of no fault. */
export async function expectUnharmed({ ask, written }: Server): Promise<void> {
  const records = [{ resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 }];
  const { status, json } = await ask(`${api}/score`, { body: { policy: "fuzhou-yuming", records } });
  expect({ status, residents: json.scores?.length, written }).toEqual({ status: 200, residents: 1, written: [] });
}
