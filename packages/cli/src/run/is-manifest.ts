import type { Manifest } from "./manifest.ts";

type Unknown = Readonly<Record<string, unknown>>;

/** Whether what a run is opened by has the form that a manifest has, and every file stands in its folder. */
export function isManifest(value: Partial<Manifest>): value is Manifest {
  const { tallyglass, scenario, settings, set, documents, tables, records } = value as Unknown;
  const { summary, figures, timings, digest } = value as Unknown;
  return (
    typeof tallyglass === "string" &&
    typeof digest === "string" &&
    hasTexts(settings, "from") &&
    hasTexts(scenario, "id") &&
    hasTexts(scenario.title, "en") &&
    hasNumbers(value, "residents", "years", "seed", "replicates") &&
    hasNumbers(figures, "cited", "assumed") &&
    hasNumbers(timings, "running") &&
    isSummary(summary) &&
    isListOf(set, (each) => hasTexts(each, "path", "value")) &&
    isListOf(documents, isFile) &&
    isListOf(tables, isFile) &&
    (records === undefined || isFile(records))
  );
}

function isMap(value: unknown): value is Unknown {
  return typeof value === "object" && value !== null;
}

function hasTexts(value: unknown, ...keys: readonly string[]): value is Readonly<Record<string, string>> {
  return isMap(value) && keys.every((key) => typeof value[key] === "string");
}

function hasNumbers(value: unknown, ...keys: readonly string[]): value is Readonly<Record<string, number>> {
  return isMap(value) && keys.every((key) => typeof value[key] === "number");
}

/** What is printed of a run that stands there already. */
function isSummary(value: unknown): boolean {
  if (!hasNumbers(value, "residents", "scored", "deeds", "records", "falseRecords", "misattributed")) return false;
  const isBand = (each: unknown) => hasNumbers(each, "residents") && (each.band === null || hasTexts(each, "band"));
  return isListOf(
    (value as Unknown).bands,
    (each) => hasTexts(each, "policy") && isListOf((each as Unknown).bands, isBand),
  );
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isFile(value: unknown): boolean {
  if (!hasTexts(value, "file", "sha256")) return false;
  const steps = value.file?.split(/[/\\]/) ?? [];
  return steps.every((step) => step !== "" && step !== "..");
}
