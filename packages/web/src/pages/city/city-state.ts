import type { LabContents } from "../../lab/contents.ts";
import type { ResidentsQuery } from "../../lab/results.ts";
import { firstSettings, type LabSettings } from "../../lab/settings.ts";
import { keepSettings, readSettingsPart, settingsParts } from "../../lab/settings-parts.ts";
import { isId } from "../../state/decode-state.ts";
import { written } from "../../state/harmless.ts";
import type { Kept, LinkPart, LinkProblem, SharedState, StateForm } from "../../state/state-form.ts";

/** Whose residents are listed: those of a bar, of a band, of a part of a group, or everybody. */
export type Opened = Pick<ResidentsQuery, "where" | "values">;

/** A run, and what is open of it. */
export interface CityState extends SharedState {
  readonly settings: LabSettings;
  /** The attribute by which bands are shown; left out, the first. */
  readonly by?: string;
  readonly open?: Opened;
  /** How many of the listed residents are passed over. */
  readonly skip: number;
  /** The resident whose life is open, by number. */
  readonly resident?: number;
}

/** How the state of the page stands in a link; what it names has to be in the laboratory. */
export function cityFormWith(contents: LabContents): StateForm<CityState> {
  return {
    first: { settings: firstSettings, skip: 0 },
    write: ({ settings, by, open, skip, resident }) => [
      ...settingsParts(settings),
      ...part("by", by),
      ...(open === undefined ? [] : openParts(open)),
      ...part("skip", skip === 0 ? undefined : String(skip)),
      ...part("resident", resident === undefined ? undefined : String(resident)),
    ],
    read: readPart,
    keep: (state) => keepWhatIsThere(state, contents),
  };
}

function part(key: string, value: string | undefined): readonly LinkPart[] {
  return value === undefined ? [] : [[key, value]];
}

/** `open=band:good`, `open=scores:480:499`, `of=sex:female` */
function openParts({ where, values = {} }: Opened): readonly LinkPart[] {
  return [
    ["open", writeWhere(where)],
    ...Object.entries(values).map(([attribute, value]): LinkPart => ["of", `${attribute}:${value}`]),
  ];
}

function writeWhere(where: Opened["where"]): string {
  switch (where.kind) {
    case "everybody":
      return "everybody";
    case "band":
      return `band:${where.band ?? ""}`;
    case "scores":
      return `scores:${where.from}:${where.to}`;
  }
}

function readPart(state: CityState, key: string, value: string): CityState | "unknown-key" | "invalid" {
  switch (key) {
    case "by":
      return isId(value) ? { ...state, by: value } : "invalid";
    case "open": {
      const where = readWhere(value);
      return where === undefined ? "invalid" : { ...state, open: { where } };
    }
    case "of":
      return readOf(state, value);
    case "skip":
    case "resident":
      return /^\d{1,7}$/.test(value) ? { ...state, [key]: Number(value) } : "invalid";
    default: {
      const settings = readSettingsPart(state.settings, key, value);
      return typeof settings === "string" ? settings : { ...state, settings };
    }
  }
}

function readWhere(text: string): Opened["where"] | undefined {
  if (text === "everybody") return { kind: "everybody" };
  const [, band] = /^band:(.*)$/.exec(text) ?? [];
  if (band !== undefined) {
    return band === "" ? { kind: "band", band: null } : isId(band) ? { kind: "band", band } : undefined;
  }
  const [, from, to] = /^scores:(-?\d{1,6}):(-?\d{1,6})$/.exec(text) ?? [];
  const [least, most] = [Number(from), Number(to)];
  return from !== undefined && least <= most ? { kind: "scores", from: least + 0, to: most + 0 } : undefined;
}

function readOf(state: CityState, text: string): CityState | "invalid" {
  const [attribute = "", value = "", ...rest] = text.split(":");
  if (state.open === undefined || !isId(attribute) || !isId(value) || rest.length > 0) return "invalid";
  return { ...state, open: { ...state.open, values: { ...state.open.values, [attribute]: value } } };
}

/** The state without what the laboratory does not have, and what that was. */
function keepWhatIsThere(state: CityState, contents: LabContents): Kept<CityState> {
  const { settings: given, by, open, resident, ...rest } = state;
  const { state: settings, problems: refused } = keepSettings(given, contents);
  const problems: LinkProblem[] = [...refused];
  const miss = (key: string, value: string) => problems.push({ kind: "not-there", key, ...written(value) });
  const hasBy = contents.attributes.some(({ id }) => id === by);
  if (by !== undefined && !hasBy) miss("by", by);
  const kept = open && keepOpen(open, settings, contents, miss);
  const isThere = resident !== undefined && resident < settings.residents;
  if (resident !== undefined && !isThere) miss("resident", String(resident));
  return {
    state: {
      ...rest,
      settings,
      ...(by !== undefined && hasBy && { by }),
      ...(kept && { open: kept }),
      ...(isThere && { resident }),
    },
    problems,
  };
}

function keepOpen(
  { where, values }: Opened,
  { scenario }: LabSettings,
  { scenarios, attributes }: LabContents,
  miss: (key: string, value: string) => void,
): Opened | undefined {
  const bands = scenarios.find(({ id }) => id === scenario)?.bands ?? [];
  if (where.kind === "band" && where.band !== null && !bands.some(({ id }) => id === where.band)) {
    miss("open", writeWhere(where));
    return undefined;
  }
  const kept = Object.entries(values ?? {}).filter(([id, value]) => {
    const known =
      attributes.find((attribute) => attribute.id === id)?.values.some((each) => each.id === value) ?? false;
    if (!known) miss("of", `${id}:${value}`);
    return known;
  });
  return kept.length === 0 ? { where } : { where, values: Object.fromEntries(kept) };
}
