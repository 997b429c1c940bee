import { nearest } from "@tallyglass/policy";
import { Problem, type RunRequest } from "@tallyglass/server";
import { scenarioIds } from "../library/policy-files.ts";
import type { Setting } from "../library/settings.ts";
import { type PreparedRun, prepareRun } from "../run/prepare-run.ts";

/**
 * A run that was asked for over HTTP, ready to begin. Only scenarios of the library are known here.
 *
 * @throws {Problem} if there is no such scenario.
 */
export function planRequest(
  request: RunRequest,
  { workers = 1, signal = new AbortController().signal }: Partial<Pick<PreparedRun, "workers" | "signal">> = {},
): PreparedRun {
  const { scenario } = request;
  const known = scenarioIds();
  if (!known.includes(scenario)) {
    const near = nearest(scenario, known);
    const help =
      near === undefined
        ? { en: `there are ${known.join(", ")}`, zh: `现有情景：${known.join("、")}` }
        : { en: `did you mean \`${near}\`?`, zh: `您是否要找 \`${near}\`？` };
    throw new Problem("unknown-scenario", { help });
  }
  return prepareRun({ scenario, settings: settingsOf(request), workers, records: 0, signal });
}

const ownKeys = ["residents", "years", "seed", "replicates"] as const;

/** As the command line would have them, so that the manifests of both say the same. */
function settingsOf({ settings = {}, ...request }: RunRequest): readonly Setting[] {
  const own = ownKeys.flatMap((path): Setting[] => {
    const value = request[path];
    return value === undefined ? [] : [{ path, text: String(value), by: path }];
  });
  const others = Object.entries(settings).map(([path, value]) => ({ path, text: String(value), by: "settings" }));
  return [...own, ...others];
}
