import { type Charter, type Founding, levels, type Office, officesOf, openLedger } from "@tallyglass/ledger";
import type { Day, Library } from "@tallyglass/policy";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { Failure } from "../../failure.ts";
import { placesOf } from "../../ledger/cities.ts";
import { ledgerFailure } from "../../ledger/ledger-failure.ts";
import { nameOf, type PlaceOptions, placeOf } from "../../ledger/place.ts";
import { readRules } from "../../ledger/read-rules.ts";
import { requireOffices } from "../../library/known-offices.ts";
import { networkDocument } from "../../library/network-document.ts";
import { makeFolder } from "../../run/make-folder.ts";
import { ledgerPhrases } from "../../text/ledger-phrases.ts";
import type { Language } from "../../text/phrases.ts";
import { print, printJson } from "../print.ts";

export interface InitOptions extends PlaceOptions {
  readonly network: string;
  readonly cities: string;
  readonly departments?: string;
  readonly residents: number;
  readonly seed: number;
  readonly start: Day;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Begins a ledger: its offices, whom it is about, and what it goes by. Done again with the same, it changes nothing. */
export async function runInit(options: InitOptions, _: CommandContext): Promise<void> {
  const place = placeOf(options);
  const source = networkDocument(options.network);
  const charter: Charter = { network: source.text, seed: options.seed, start: options.start };
  const { rules, library } = readRules(charter, source.name);
  const offices = officesAsked(options, library);
  requireOffices(
    rules.network,
    offices.map(({ id }) => id),
  );
  const founding: Founding = { offices, residents: options.residents, charter };
  try {
    if ("folder" in place) makeFolder(place.folder);
    const ledger = await openLedger(place, rules);
    try {
      await ledger.establish({ role: "operator" }, founding, charter.start);
      await report(nameOf(place), founding, { ...options, network: rules.network.id, day: await ledger.day() });
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (error instanceof RangeError)
      throw new Failure(exitCode.usage, error.message, "choose another place for this one");
    throw ledgerFailure(error, place);
  }
}

/** @throws {Failure} if two would have one name, as a city and its province. */
function officesAsked({ cities, departments }: InitOptions, library: Library): readonly Office[] {
  const places = placesOf(cities);
  try {
    return officesOf(places, departmentsOf(departments, library));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(exitCode.usage, error.message, "call the city otherwise, like beijing/beijing-city");
  }
}

/** Those of the catalogue of city bureaus; what single cities or courts record beside it has its own. */
function departmentsOf(written: string | undefined, { departments }: Library): readonly string[] {
  const usual = [...departments.values()].filter(({ span }) =>
    span.source.name.endsWith("catalogue/city-bureaus.yaml"),
  );
  const asked = written?.split(",") ?? usual.map(({ id }) => id);
  const unknown = asked.find((id) => !departments.has(id));
  const twice = asked.find((id, index) => asked.indexOf(id) < index);
  if (twice !== undefined) throw new Failure(exitCode.usage, `the department \`${twice}\` stands twice`);
  if (unknown === undefined) return asked;
  throw new Failure(
    exitCode.usage,
    `no catalogue has the department \`${unknown}\``,
    "`tallyglass behaviours` lists them",
  );
}

function report(
  name: string,
  { offices, residents }: Founding,
  { network, day, format, lang }: InitOptions & { readonly day: Day },
): Promise<void> {
  const counts = levels.map((level) => [level, offices.filter((office) => office.level === level).length] as const);
  if (format === "json") {
    return printJson({ synthetic: true, network, day, residents, offices: Object.fromEntries(counts) });
  }
  const words = ledgerPhrases[lang];
  const said = counts.toReversed().map(([level, count]) => words.counted(count, level));
  const separator = { en: ", ", zh: "、" }[lang];
  return print(`${words.begun(name, said.join(separator), residents.toLocaleString("en"), network, day)}\n`);
}
