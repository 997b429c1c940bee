import type { LabContents } from "../../lab/contents.ts";
import { firstSettings, type LabSettings } from "../../lab/settings.ts";
import { keepSettings, readSettingsPart, settingsParts, sharedSettings, sideParts } from "../../lab/settings-parts.ts";
import { isId } from "../../state/decode-state.ts";
import { written } from "../../state/harmless.ts";
import type { Kept, LinkPart, LinkProblem, SharedState, StateForm } from "../../state/state-form.ts";

/** Two runs of the same residents, and what is open of their comparison. */
export interface CompareState extends SharedState {
  readonly base: LabSettings;
  /** Its residents, years and seed are those of the base. */
  readonly other: LabSettings;
  /** The attribute by which groups are told apart; left out, the first. */
  readonly by?: string;
  /** The resident whose two lives are open, by number. */
  readonly resident?: number;
}

/** Before the parts of the other run; those of the base are the parts of a run on every page. */
const prefix = "other.";

/** What the page asks first: what the draft makes of people as they are recorded, and were every record true. */
export const firstSides = { base: firstSettings, other: { ...firstSettings, scenario: "fuzhou-true" } } as const;

export function compareForm(contents: LabContents): StateForm<CompareState> {
  return {
    first: firstSides,
    write: ({ base, other, by, resident }) => [
      ...settingsParts(base),
      ...sideParts(other).map(([key, value]): LinkPart => [`${prefix}${key}`, value]),
      ...(by === undefined ? [] : [["by", by] satisfies LinkPart]),
      ...(resident === undefined ? [] : [["resident", String(resident)] satisfies LinkPart]),
    ],
    read: readPart,
    keep: (state) => keepWhatIsThere(state, contents),
  };
}

function readPart(state: CompareState, key: string, value: string): CompareState | "unknown-key" | "invalid" {
  if (key === "by") return isId(value) ? { ...state, by: value } : "invalid";
  if (key === "resident") return /^\d{1,7}$/.test(value) ? { ...state, resident: Number(value) } : "invalid";
  if (key.startsWith(prefix)) {
    const part = key.slice(prefix.length);
    const other = isShared(part) ? "unknown-key" : readSettingsPart(state.other, part, value);
    return typeof other === "string" ? other : { ...state, other };
  }
  const base = readSettingsPart(state.base, key, value);
  return typeof base === "string" ? base : { ...state, ...withBase(state, base) };
}

/** Both sides with another base: what they share goes along. */
export function withBase(
  { other }: Pick<CompareState, "other">,
  base: LabSettings,
): Pick<CompareState, "base" | "other"> {
  const { residents, years, seed } = base;
  return { base, other: { ...other, residents, years, seed } };
}

function keepWhatIsThere({ by, resident, ...state }: CompareState, contents: LabContents): Kept<CompareState> {
  const base = keepSettings(state.base, contents);
  const other = keepSettings(state.other, contents);
  const hasBy = contents.attributes.some(({ id }) => id === by);
  const isThere = resident !== undefined && resident < base.state.residents;
  const problems: readonly LinkProblem[] = [
    ...base.problems,
    ...other.problems.filter(({ key }) => !isShared(key)).map((each) => ({ ...each, key: `${prefix}${each.key}` })),
    ...(by === undefined || hasBy ? [] : [missing("by", by)]),
    ...(resident === undefined || isThere ? [] : [missing("resident", String(resident))]),
  ];
  return {
    state: {
      ...state,
      ...withBase({ other: other.state }, base.state),
      ...(by !== undefined && hasBy && { by }),
      ...(isThere && { resident }),
    },
    problems,
  };
}

function missing(key: string, value: string): LinkProblem {
  return { kind: "not-there", key, ...written(value) };
}

function isShared(key: string): boolean {
  return sharedSettings.some((each) => each === key);
}

/** By which two sides are known. */
export function keyOfSides({ base, other }: Pick<CompareState, "base" | "other">): string {
  return [base, other].map((side) => settingsParts(side).join()).join(" ");
}
