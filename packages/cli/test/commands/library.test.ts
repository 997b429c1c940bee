import { describe, expect, test } from "@tallyglass/testkit";
import { tallyglass, tallyglassAlone } from "../program.ts";

const policies = [
  "anqing-jaywalking",
  "fuzhou-yuming",
  "hangzhou-qianjiang",
  "jinan-dog-licence",
  "national-lists",
  "rongcheng-rongcheng",
  "shanghai-waste-sorting",
  "suqian-xichu",
  "suzhou-osmanthus",
  "weihai-haibei",
  "wuhu-lehui",
  "xiamen-heron",
  "zhucheng-shunde",
];

interface Behaviour {
  readonly code: string;
  readonly kind: "trustworthy" | "dishonest";
  readonly name: { readonly en: string; readonly zh: string };
  readonly department: { readonly id: string; readonly name: { readonly en: string } };
  readonly access: { readonly who: string; readonly cite: readonly string[] } | null;
  readonly attributes: readonly string[];
  readonly cite: readonly string[];
  readonly clauses?: readonly { readonly id: string; readonly points: string }[];
}

/** The first words of the lines below the titles of a table. */
function firstColumn(table: string): readonly string[] {
  return table
    .trimEnd()
    .split("\n")
    .slice(2)
    .map((line) => line.split(" ")[0] ?? "");
}

describe.concurrent("policies", () => {
  test("lists every policy of the library with its scale and how much of it is known", async () => {
    const { code, stdout, stderr } = await tallyglassAlone("policies");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(firstColumn(stdout)).toEqual(policies);
    expect(stdout).toMatch(/^fuzhou-yuming .*抚州玉茗分 +draft +its whole table is known +500 in 0\.\.1000 /m);
    expect(stdout).toMatch(/^wuhu-lehui .*in force +only its scale is known +\? in 350\.\.1200 /m);
    expect(stdout).toMatch(/^national-lists .* none /m);
  });

  test("lists them in Chinese", async () => {
    const { stdout } = await tallyglass("policies --lang zh");

    expect(firstColumn(stdout)).toEqual(policies);
    expect(stdout).toMatch(/^fuzhou-yuming +抚州玉茗分 .*草案/m);
  });

  test("gives them as data: bands as printed, nothing invented where nothing was published", async () => {
    const { code, stdout } = await tallyglass("policies --format json");
    const listed = JSON.parse(stdout) as readonly { id: string; scale: object | null; title: object }[];
    const byId = new Map(listed.map((policy) => [policy.id, policy]));

    expect(code).toBe(0);
    expect(listed.map(({ id }) => id)).toEqual(policies);
    expect(byId.get("fuzhou-yuming")).toMatchObject({
      status: "draft",
      evidence: "full-table",
      versions: [{ from: "2018-08-01" }],
      scale: { start: { points: 500 }, minimum: { points: 0 }, maximum: { points: 1000 } },
    });
    expect(byId.get("xiamen-heron")).toMatchObject({ scale: { start: null } });
    expect(byId.get("national-lists")).toMatchObject({ scale: null });
    expect(byId.get("suzhou-osmanthus")).toMatchObject({ borrowsFrom: "fuzhou-yuming" });
  });
});

describe.concurrent("behaviours", () => {
  test("lists what a policy scores, with who can earn it, what is recorded and what it comes to", async () => {
    const { code, stdout, stderr } = await tallyglassAlone("behaviours --policy fuzhou-yuming");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(firstColumn(stdout)).toHaveLength(106);
    expect(stdout).toMatch(
      /^health\.blood-donation .* trustworthy +by-choice +blood_ml\?.*platelets_ml\?.* \+10, then \+5 a step, at most 30 +trivium#L403/m,
    );
    expect(stdout).toMatch(/^court\.judgment-default .* dishonest .* score 0 list judgment-defaulters +trivium#L92$/m);
  });

  test("gives them as data, each with its department, its access and its source", async () => {
    const { code, stdout } = await tallyglass("behaviours --format json");
    const behaviours = JSON.parse(stdout) as readonly Behaviour[];

    expect(code).toBe(0);
    expect(behaviours.length).toBeGreaterThan(106);
    for (const { code, kind, name, department, access, cite, clauses } of behaviours) {
      expect(code.startsWith(`${department.id}.`)).toBe(true);
      expect(name.en).toMatch(/\S/);
      expect(cite).not.toEqual([]);
      expect(clauses).toBeUndefined();
      if (kind === "dishonest") expect(access).toBeNull();
      else expect(["by-choice", "by-circumstance", "by-award", "by-office"]).toContain(access?.who);
    }
  });

  test("narrows them to a department and to a policy", async () => {
    const table = await tallyglass("behaviours --department health");
    const { stdout } = await tallyglass("behaviours --department health --policy fuzhou-yuming --format json");
    const scored = JSON.parse(stdout) as readonly Behaviour[];

    expect(firstColumn(table.stdout).length).toBeGreaterThan(3);
    for (const code of firstColumn(table.stdout)) expect(code).toMatch(/^health\./);
    expect(scored.map(({ code }) => code)).toEqual(firstColumn(table.stdout));
    for (const { clauses } of scored) expect(clauses).not.toEqual([]);
    expect(scored.find(({ code }) => code === "health.blood-donation")).toMatchObject({
      kind: "trustworthy",
      access: { who: "by-choice" },
      clauses: [{ id: "blood-donation", points: "+10, then +5 a step, at most 30" }],
    });
  });
});
