import type { Source } from "@tallyglass/policy";
import { libraryTexts } from "@tallyglass/testkit";
import { studiedPolicy, study } from "./example-study.ts";
import { type FencedBlock, fencedBlocks } from "./fenced-blocks.ts";
import { readText } from "./repository-files.ts";

/** A page of the repository with its blocks. */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly FencedBlock[];
}

export function readPage(path: string): Page {
  const text = readText(path);
  return { path, text, blocks: fencedBlocks(text) };
}

const studyKinds = ["population", "behaviours", "recording", "scenario"] as const;
type StudyKind = (typeof studyKinds)[number];

const wholeKinds = ["sources", "catalogue", "policy", "life", "document", "network", ...studyKinds];
const partKinds = ["clause", "policy-part", ...studyKinds.map((kind) => `${kind}-part`)];

/** Whether a block is a document by itself, and not a part of one. */
export function isWhole({ words: [, kind = ""] }: FencedBlock): boolean {
  return wholeKinds.includes(kind);
}

/**
 * The document that a YAML block of a page stands for. A `clause` is the only clause of the base
 * policy, a `policy-part` takes the place of the keys that it names, and so do the parts of a study in theirs.
 *
 * @throws {Error} if the block does not say which of these it is.
 */
export function documentOf(page: Page, block: FencedBlock): Source {
  const name = `${page.path}:${block.line}`;
  const [language, kind] = block.words;
  const text = writtenOut(block.text);
  if (language === "yaml" && isWhole(block)) return { name, text };
  if (language === "yaml" && kind === "clause") return { name, text: basedOn(name, clauseList(text)) };
  if (language === "yaml" && kind === "policy-part") return { name, text: basedOn(name, text) };
  const studied = studyKinds.find((each) => kind === `${each}-part`);
  if (language === "yaml" && studied !== undefined) return { name, text: studyWith(studied, text) };
  throw new Error(`${name}: a block is one of yaml ${[...wholeKinds, ...partKinds].join(", yaml ")}`);
}

/** The documents of a page, and what is left of the small study where one of them belongs to a study. */
export function documentsOf(page: Page, blocks: readonly FencedBlock[]): readonly Source[] {
  const own = blocks.map((block) => documentOf(page, block));
  const kinds = blocks.map(({ words: [, kind = ""] }) => kind);
  if (!studyKinds.some((kind) => kinds.includes(kind) || kinds.includes(`${kind}-part`))) return own;
  const others = studyKinds.filter((kind) => !kinds.includes(`${kind}-part`));
  return [
    ...own,
    ...others.map((kind) => ({ name: `study, ${kind}`, text: studyWith(kind, "") })),
    { name: "study, policy", text: studiedPolicy },
  ];
}

/** A document of the study with the keys of a part instead of its own. */
function studyWith(kind: StudyKind, part: string): string {
  return `${kind}: example\n${withPart(study[kind], part)}`;
}

/** What pages cannot show: `⟨U+202E⟩` is that character, `⟨1,000 times⟩` repeats its line, counting by `⟨n⟩`. */
function writtenOut(text: string): string {
  return text
    .replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/^(.*?) *⟨([\d,]+) times⟩$/gm, (_, line: string, times: string) =>
      Array.from({ length: Number(times.replace(",", "")) }, (_, n) => line.replaceAll("⟨n⟩", String(n + 1))).join(
        "\n",
      ),
    );
}

function clauseList(text: string): string {
  return `clauses:\n  -\n${text.replace(/^(?=.)/gm, "    ")}`;
}

/** What parts and clauses of pages are set into: they may name these clauses without declaring them. */
const base = [
  "title: { en: Example }\n",
  "place: example-city\n",
  "status: draft\n",
  "evidence: partial-table\n",
  "valid: { from: 2018-08-01 }\n",
  `scale:
  cite: trivium#L33-39
  start: 500
  minimum: 0
  maximum: 1000
`,
  `clauses:
  - id: volunteer-hours
    behaviours: [civilization.volunteer-service]
    cite: trivium#L236-240
    measure: { sum: hours }
    table:
      - { when: { sum: "<= 50" }, points: 10 }
      - { when: { sum: "> 50" }, points: 20 }
  - { id: volunteer-award, behaviours: [red-cross.volunteer-award], cite: trivium#L314-318, points: 20 }
  - id: donation
    behaviours: [charity.donation]
    cite: trivium#L296-298
    measure: { sum: amount_rmb }
    steps: { first: "(0..10000]", points: 10, every: 10000, more: 5, most: 20 }
  - { id: red-cross-donation, behaviours: [red-cross.donation], cite: trivium#L310-312, points: 10, cap: 20 }
`,
] as const;

/** The base policy with the keys of a part instead of its own, under an id that no other example has. */
function basedOn(name: string, part: string): string {
  return `policy: example-${name.replace(/[^a-z0-9]+/g, "-")}\n${withPart(base, part)}`;
}

function withPart(texts: readonly string[], part: string): string {
  const replaced = new Set(topLevelKeys(part));
  const kept = texts.filter((text) => !topLevelKeys(text).some((key) => replaced.has(key)));
  return `${kept.join("")}${part}`;
}

function topLevelKeys(text: string): readonly string[] {
  return Array.from(text.matchAll(/^([a-z-]+):/gm), ([, key = ""]) => key);
}

/** The words of the repository, and the short policies that examples name; not the long ones, which take a while. */
export function words(): readonly Source[] {
  return libraryTexts().filter(({ name }) => /^library\/(sources\.yaml|catalogue\/|policies\/national\/)/.test(name));
}
