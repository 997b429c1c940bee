import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../scripts/src/repository.ts";
import { fencedBlocks } from "./fenced-blocks.ts";
import { exportedNames, packageSources, readText } from "./repository-files.ts";

/** A fenced `ts` block in a doc comment. */
export interface CodeExample {
  /** The source file that it stands in. */
  readonly file: string;
  readonly code: string;
}

/** What examples use without declaring it, with its type: what a reader would have at hand. */
export const freeNames: Readonly<Record<string, string>> = {
  text: "string",
  written: "string",
  total: "number",
  rows: "readonly never[]",
  days: '() => import("fast-check").Arbitrary<string>',
  vocabulary: 'import("@tallyglass/policy").Vocabulary',
  library: 'import("@tallyglass/policy").Library',
  fuzhou: 'import("@tallyglass/policy").Scheme',
  records: 'readonly import("@tallyglass/policy").PolicyRecord[]',
};

/** Every example of the sources of every package. */
export function codeExamples(): readonly CodeExample[] {
  return packageSources().flatMap((file) => {
    const comments = readText(file).match(/^[ \t]*\/\*\*[\s\S]*?\*\//gm) ?? [];
    const blocks = comments.flatMap((comment) => fencedBlocks(comment.replace(/^\s*\* ?/gm, "")));
    return blocks.filter(({ words: [language] }) => language === "ts").map(({ text }) => ({ file, code: text }));
  });
}

/** What the compiler says of each example, in the order of the examples. */
export function complaintsAbout(examples: readonly CodeExample[]): readonly (readonly string[])[] {
  // In `node_modules`, so that packages are found and nothing of it can be committed.
  const folder = mkdtempSync(join(root, "node_modules", ".tallyglass-examples-"));
  try {
    const names = examples.map((_, index) => `example-${index}.ts`);
    for (const [index, example] of examples.entries()) {
      writeFileSync(join(folder, `example-${index}.ts`), moduleOf(example, folder));
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...settings, files: names }));
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { cwd: folder });
    const lines = stdout.toString().split("\n");
    return names.map((name) => lines.filter((line) => line.startsWith(`${name}(`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const settings = {
  extends: join(root, "tsconfig.base.json"),
  compilerOptions: {
    composite: false,
    declaration: false,
    noEmit: true,
    noUnusedLocals: false,
    verbatimModuleSyntax: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    types: ["node"],
  },
};

/** An example with what it needs: the exports of its own file, those of the packages, and the free names. */
function moduleOf({ file, code }: CodeExample, folder: string): string {
  const open = new Set(code.match(/\w+/g));
  for (const name of declaredNames(code)) open.delete(name);
  const take = (names: readonly string[]) => names.filter((name) => open.delete(name));
  const own = relative(folder, join(root, file)).replaceAll("\\", "/");
  const imports = [importOf(take(exportedNames(readText(file))), own)];
  for (const entry of packageSources().filter((path) => path.endsWith("/src/index.ts"))) {
    imports.push(importOf(take(exportedNames(readText(entry))), `@tallyglass/${entry.split("/")[1]}`));
  }
  const free = take(Object.keys(freeNames)).map((name) => `declare const ${name}: ${freeNames[name]};`);
  return [...imports, ...free, code].join("\n");
}

function importOf(names: readonly string[], from: string): string {
  return `import { ${names.join(", ")} } from ${JSON.stringify(from)};`;
}

function declaredNames(code: string): readonly string[] {
  return Array.from(code.matchAll(/\b(?:const|let) (?:\{([^}]*)\}|(\w+))/g)).flatMap(
    ([, several = "", one = ""]) => `${several} ${one}`.match(/\w+/g) ?? [],
  );
}
