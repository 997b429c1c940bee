import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { identityShapeOf } from "@tallyglass/policy";
import { describe, expect, test } from "vitest";
import { root } from "../scripts/src/repository.ts";
import { withoutFences } from "./fenced-blocks.ts";
import { exportedNames, packageSources, readText, repositoryFiles } from "./repository-files.ts";

const sources = packageSources();
const packages = [...new Set(sources.map((path) => path.split("/")[1] ?? ""))];

/** Imports point down, and packages of one layer do not know each other. */
const layers: Readonly<Record<string, number>> = {
  draws: 1,
  policy: 1,
  scoring: 2,
  ledger: 2,
  simulation: 3,
  audit: 3,
  study: 4,
  server: 5,
  web: 5,
  cli: 6,
  testkit: 7,
};

/** What packages that also run in a browser take from elsewhere. */
const browserPackages: Readonly<Record<string, readonly string[]>> = {
  draws: [],
  policy: ["yaml", "zod"],
  scoring: ["@tallyglass/policy"],
  simulation: [
    "@tallyglass/policy",
    "@tallyglass/policy/document",
    "@tallyglass/scoring",
    "@tallyglass/scoring/kernel",
    "@tallyglass/draws",
    "@tallyglass/ledger/network",
    "zod",
  ],
  audit: [
    "@observablehq/plot",
    "@tallyglass/draws",
    "@tallyglass/policy",
    "@tallyglass/scoring",
    "d3-array",
    "d3-random",
    "d3-sankey",
    "zod",
  ],
};

describe.each(packages)("the package %s", (name) => {
  const imports = importsOfPackage(name);

  test("imports packages of the layers below, by their names, and its own files", () => {
    expect(layers).toHaveProperty(name);
    const layer = layers[name] ?? Number.NaN;
    const wrong = imports.filter(({ file, from }) => {
      const [, other] = /^@tallyglass\/([^/]+)/.exec(from) ?? [];
      if (other !== undefined) return !((layers[other] ?? Number.NaN) < layer);
      return from.startsWith(".") && !sources.includes(posix.join(posix.dirname(file), from));
    });
    expect(wrong).toEqual([]);
  });
});

test.each(Object.entries(browserPackages))("the package %s needs nothing but %s", (name, allowed) => {
  const foreign = importsOfPackage(name).filter(({ from }) => !from.startsWith(".") && !allowed.includes(from));
  expect(foreign).toEqual([]);
});

const ledgerNeeds: Readonly<Record<string, readonly string[]>> = {
  domain: ["@tallyglass/policy"],
  network: ["@tallyglass/policy", "@tallyglass/policy/document", "zod"],
  run: ["@tallyglass/policy", "@tallyglass/draws"],
  store: ["@tallyglass/policy", "@electric-sql/pglite"],
};

test.each(Object.entries(ledgerNeeds))(
  "the ledger's %s needs nothing but %s: it can run in a browser",
  (folder, allowed) => {
    const inside = importsOfPackage("ledger").filter(
      ({ file }) => file.startsWith(`packages/ledger/src/${folder}/`) && !file.includes("/store/node/"),
    );
    expect(inside).not.toEqual([]);
    expect(inside.filter(({ from }) => !from.startsWith(".") && !allowed.includes(from))).toEqual([]);
    expect(inside.filter(({ from }) => from.includes("/node/"))).toEqual([]);
  },
);

test("the pages of the site know nothing of how they are built, and take little from elsewhere", () => {
  const allowed = [
    "@tallyglass/audit",
    "@tallyglass/audit/charts",
    "@tallyglass/audit/page",
    "@tallyglass/audit/style",
    "@tallyglass/ledger/engine",
    "@tallyglass/policy",
    "@tallyglass/policy/record-file",
    "@tallyglass/scoring",
    "@tallyglass/simulation",
    "csv-parse/browser/esm/sync",
    "linkedom",
    "react",
    "react-aria-components",
    "react-dom",
    "react-dom/client",
    "react-dom/server",
    "virtual:first-run",
    "virtual:first-pair",
    "virtual:first-report",
    "virtual:laboratory-contents",
    "virtual:library",
    "virtual:network",
    "virtual:whole-library",
  ];
  const inLaboratory = [
    "@tallyglass/audit",
    "@tallyglass/audit/chapters",
    "@tallyglass/ledger/network",
    "@tallyglass/policy",
    "@tallyglass/policy/document",
    "@tallyglass/scoring",
    "@noble/hashes/sha2.js",
    "@tallyglass/simulation",
    "@tallyglass/study",
    "react",
    "virtual:laboratory",
    "virtual:laboratory-contents",
  ];
  const inLedger = [
    "@electric-sql/pglite",
    "@tallyglass/draws",
    "@tallyglass/ledger/engine",
    "virtual:library",
    "virtual:network",
    "virtual:store-files",
  ];
  const allowedIn = (file: string) => {
    const [, folder = ""] = /^packages\/web\/src\/([^/]+)\//.exec(file) ?? [];
    if (folder === "ledger") return inLedger;
    return folder === "lab" || folder === "data" ? inLaboratory : allowed;
  };
  const inPage = importsOfPackage("web").filter(
    ({ file }) => !/^packages\/web\/src\/(?:build\/|index\.ts$)/.test(file),
  );
  const wrong = inPage.filter(({ file, from }) => {
    if (from.startsWith(".")) return from.includes("/build/");
    return !allowedIn(file).includes(from);
  });
  expect(inPage.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test("the pages of the site take of the laboratory what brings nothing of its worker along", () => {
  const forPages = [
    "open-lab",
    "create-lab",
    "desk",
    "lab-error",
    "settings",
    "contents",
    "messages",
    "results",
    "as-scenario",
    "settings-parts",
    "run-link",
    "the-lab",
    "the-contents",
    "use-answer",
  ];
  const elsewhere = /^(?:\.\.\/state\/|\.\.\/shell\/page-name|react$|virtual:laboratory-contents$)/;
  const asTypes = ["messages", "results", "as-scenario"];
  const values = (name: string) =>
    Array.from(
      readText(`packages/web/src/lab/${name}.ts`).matchAll(/^(?:import|export) (?!type\b)[^;]*? from "([^"]+)"/gm),
      ([, from = ""]) => from,
    );
  const brought = forPages.filter((name) => !asTypes.includes(name)).flatMap(values);
  expect(
    brought
      .filter((from) => !elsewhere.test(from))
      .filter((from) => !forPages.some((name) => from === `./${name}.ts` && !asTypes.includes(name))),
  ).toEqual([]);
  const taken = importsOfPackage("web").filter(
    ({ file, from }) => !/^packages\/web\/src\/(?:lab|build)\//.test(file) && from.includes("/lab/"),
  );
  expect(taken.filter(({ from }) => !forPages.some((name) => from.endsWith(`/lab/${name}.ts`)))).toEqual([]);
});

test("words of the command line are read before anything is loaded that only some of them need", () => {
  const foreign = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from = ""] of readText(file).matchAll(/^(?:import|export) (?!type\b)[^;]*? from "([^"]+)"/gm)) {
      if (from.startsWith(".")) follow(posix.join(posix.dirname(file), from));
      else if (!from.startsWith("node:")) foreign.add(from);
    }
  };
  follow("packages/cli/src/program.ts");

  expect(seen.size).toBeGreaterThan(5);
  expect([...foreign].sort()).toEqual(["@bomb.sh/tab/commander", "commander"]);
});

interface Import {
  readonly file: string;
  readonly from: string;
}

function importsOfPackage(name: string): readonly Import[] {
  const files = sources.filter((path) => path.startsWith(`packages/${name}/src/`));
  return files.flatMap((file) => {
    const code = readText(file).replace(/\/\*[\s\S]*?\*\//g, "");
    const found = code.matchAll(/(?:^(?:import|export)\b[^;"]*?from\s+|^import\s+|\bimport\(\s*)"([^"]+)"/gm);
    return Array.from(found, ([, from = ""]) => ({ file, from }));
  });
}

describe("what packages export", () => {
  const entries = sources.filter((path) => path.endsWith("/src/index.ts"));
  const kept: unknown = JSON.parse(readText("test/exports.json"));

  test.each(entries)("is handed on by name in %s, and nothing else happens there", (path) => {
    expect(
      readText(path)
        .replace(/^export (?:type )?\{[^}*]*\} from "[^"]+";$/gm, "")
        .trim(),
    ).toBe("");
  });

  test("is what `test/exports.json` lists", async () => {
    const found = await Promise.all(
      entries.map(async (path): Promise<[string, unknown]> => {
        const values = Object.keys(await import(pathToFileURL(join(root, path)).href)).sort();
        const types = exportedNames(readText(path)).filter((name) => !values.includes(name));
        return [path.split("/")[1] ?? "", { values, types: types.sort() }];
      }),
    );
    expect(Object.fromEntries(found)).toEqual(kept);
  });
});

describe("no file that is committed", () => {
  // Put together from parts, so that this file does not hold them either.
  const folders = ["work", "root", "home", "farm"].map((folder) => `/${folder}/`);
  const hosts = [
    "registry|.npmjs.org",
    "npm|mirror",
    "pypi|.org",
    "files.|pythonhosted",
    "crates|.io",
    "proxy.|golang.org",
    "repo1.|maven.org",
    "deb.|debian.org",
  ].map((parts) => parts.replace("|", ""));

  const texts = repositoryFiles()
    .map((path) => ({ path, text: readText(path) }))
    .filter(({ text }) => !text.includes("\0"));

  test.each(folders)("names a place on somebody's machine: %s", (folder) => {
    const place = new RegExp(`(?<![\\w.~-])${folder}`);
    expect(linesWith(texts, (line) => place.test(line))).toEqual([]);
  });

  test.each(hosts)("names the registry %s", (host) => {
    expect(linesWith(texts, (line) => line.includes(host))).toEqual([]);
  });

  test("of the library, the documentation or the cases holds what looks like a real person's identifier", () => {
    const shown = texts.filter(({ path }) => /^(?:library|docs|conformance)\/|^README\.md$/.test(path));
    expect(linesWith(shown, (line) => identityShapeOf(line) !== undefined)).toEqual([]);
  });
});

interface Text {
  readonly path: string;
  readonly text: string;
}

/** The lines that have something, by their place only: what they hold is not to be repeated. */
function linesWith(texts: readonly Text[], has: (line: string) => boolean): readonly string[] {
  return texts.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (has(line) ? `${path}:${index + 1}` : [])),
  );
}

describe("links", () => {
  const pages = repositoryFiles().filter((path) => path.endsWith(".md"));

  test.each(pages)("of %s lead somewhere", (page) => {
    expect(relativeLinks(readText(page)).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });
});

function relativeLinks(text: string): readonly string[] {
  const prose = withoutFences(text).replace(/`[^`\n]*`/g, "");
  const links = Array.from(prose.matchAll(/\]\(<?([^)\s>]+)/g), ([, link = ""]) => link);
  const references = Array.from(prose.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm), ([, link = ""]) => link);
  return [...links, ...references].filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : posix.join(posix.dirname(page), decodeURI(path));
  if (target.startsWith("..") || !existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(readText(target)).includes(anchor);
}

/** The anchors that code hosts give to headings. */
function anchorsOf(text: string): readonly string[] {
  const headings = Array.from(withoutFences(text).matchAll(/^#+ (.*)$/gm), ([, title = ""]) => title);
  return headings.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}
