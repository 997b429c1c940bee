import { type Chapter, chapterIds } from "@tallyglass/audit";
import { reportPage } from "@tallyglass/audit/page";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { reports } from "../report/arbitrary-report.ts";
import { sampleReport } from "../sample-report.ts";
import { emptyDocument, font, languages, pageOf, readPage } from "./pages.ts";

const document = readPage(pageOf());
const all = (selector: string) => [...document.querySelectorAll(selector)];

describe("the page", () => {
  test("is the same bytes each time, whatever was drawn before", () => {
    const used = emptyDocument();
    const first = reportPage(sampleReport, used, { language: "en" });
    expect(reportPage(sampleReport, used, { language: "en" })).toBe(first);
    expect(pageOf()).toBe(first);
  });

  law(
    "is written for every report, with nothing undefined in it",
    fc.property(reports, (report) => {
      const page = pageOf(report);
      expect(/.{0,80}(?:NaN|undefined|Infinity|\[object).{0,80}/.exec(page)?.[0]).toBeUndefined();
      expect(readPage(page).querySelectorAll("section.chapter")).toHaveLength(2 * report.chapters.length);
    }),
    { runs: 30 },
  );

  test("holds whatever a report says as text, never as markup", () => {
    const page = pageOf({ ...sampleReport, title: { en: '<script>alert(1)</script> & "more"', zh: "<b>标题</b>" } });
    expect(page).not.toContain("<script");
    expect(page).not.toContain("<b>");
    expect(readPage(page).querySelector("h1")?.textContent).toBe('<script>alert(1)</script> & "more"');
  });

  test("has no script, no handler, no frame and nothing that is loaded", () => {
    expect(all("script, iframe, object, embed, link, img, form, base")).toEqual([]);
    const attributes = all("*").flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => /^on|^src|^style$/.test(name))).toEqual([]);
    expect(pageOf(sampleReport, { font }).match(/url\(["']?(?!data:font\/ttf;base64,|#pattern-\d\))[^)]*/g)).toBeNull();
  });

  test("forbids all of that, and says so before anything else", () => {
    const [charset, policy] = all("head > *");
    expect(charset?.getAttribute("charset")).toBe("utf-8");
    expect(policy?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
    expect(policy?.getAttribute("content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'",
    );
  });

  test("of twenty chapters with its font stays below 1.5 MB", () => {
    const [heavy] = sampleReport.chapters as [Chapter];
    const chapters = chapterIds.map((id) => ({ ...heavy, id }));
    expect(Buffer.byteLength(pageOf({ ...sampleReport, chapters }, { font }))).toBeLessThan(1_500_000);
  });
});

describe.each(languages)("the version in %s", (language) => {
  const version = document.querySelector(`#${language}`);
  const within = (selector: string) => [...(version?.querySelectorAll(selector) ?? [])];

  test("says in which language it is", () => {
    expect(version?.getAttribute("lang")).toBe({ en: "en", zh: "zh-Hans" }[language]);
  });

  test("has headings that go down one step at a time, the title first", () => {
    const levels = within("h1, h2, h3, h4").map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test("shows the findings before the chapters, each with the way to its chapter", () => {
    const links = within(".findings a").map((link) => link.getAttribute("href"));
    expect(links).toEqual(sampleReport.headlines.map(({ chapter }) => `#${language}-${chapter}`));
    expect(within(".findings, .chapter")[0]?.className).toBe("findings");
  });

  test("says each finding, definition, trap and summary", () => {
    const text = version?.textContent ?? "";
    for (const { finding, definition, trap, charts } of sampleReport.chapters) {
      for (const said of [finding, definition, trap, ...charts.map(({ summary }) => summary)])
        expect(text).toContain(said[language]);
    }
  });

  test("has each chart as an image that is heard as its summary: in two widths, or in facets", () => {
    const summaries = sampleReport.chapters.flatMap(({ charts }) => charts.map(({ summary }) => summary[language]));
    const images = within("figure > svg");
    const [panelled, whole] = [summaries.slice(-1), summaries.slice(0, -1)];
    expect(within("figure svg:not([aria-hidden])").every((image) => image.getAttribute("role") === "img")).toBe(true);
    expect(images.map((image) => image.getAttribute("aria-label"))).toEqual(whole.flatMap((each) => [each, each]));
    expect(images.map((image) => image.getAttribute("class"))).toEqual(whole.flatMap(() => ["wide", "narrow"]));
    const panels = within("figure svg.panel").map((image) => image.getAttribute("aria-label") ?? "");
    expect(panels.map((label) => label.endsWith(panelled[0] ?? "-"))).toEqual([true, true]);
  });

  test("has each table whole, with a caption, and heads that say what they are of", () => {
    const tables = within("table:not(.key-numbers)");
    const expected = sampleReport.chapters.flatMap((chapter) => chapter.tables);
    expect(tables.map((table) => table.querySelector("caption")?.textContent)).toEqual(
      expected.map(({ title }) => title[language]),
    );
    expect(tables.map((table) => table.querySelectorAll("tbody tr").length)).toEqual(
      expected.map(({ rows }) => rows.length),
    );
    expect(within("th:not([scope])")).toEqual([]);
  });

  test("says in words what is flagged, and what has no number", () => {
    const recall = document.querySelector(`#${language}-recording details table`);
    const rows = [...(recall?.querySelectorAll("tbody tr") ?? [])].map(({ textContent }) => textContent?.trim());
    expect(rows[3]).toMatch(language === "en" ? /26yes$/ : /26是$/);
    expect(rows[5]).toMatch(language === "en" ? /no numberno numberno number0yes$/ : /无数据无数据无数据0是$/);
  });
});

test("no id is there twice, and every link within the page leads somewhere", () => {
  const ids = all("[id]").map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  const targets = all('a[href^="#"]').map((link) => (link.getAttribute("href") ?? "").slice(1));
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  const labels = all("[aria-labelledby]").map((element) => element.getAttribute("aria-labelledby") ?? "");
  expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
});

test("an address among the sources is a link, a citation is code", () => {
  expect(all("#en-recourse .sources a").map((link) => link.getAttribute("href"))).toEqual([
    "https://doi.org/10.1145/3287560.3287566",
  ]);
  expect(all("#en-ways .sources code").map(({ textContent }) => textContent)).toEqual([
    "trivium#L74",
    "trivium#problems",
  ]);
});

test("the page opens in the language that was asked for", () => {
  const chinese = readPage(pageOf(sampleReport, { language: "zh" }));
  expect(chinese.documentElement.getAttribute("lang")).toBe("zh-Hans");
  expect(chinese.querySelector(".version.default")?.id).toBe("zh");
  expect(chinese.querySelector("title")?.textContent).toBe(
    "抚州市信用积分办法审计报告 – Audit of the Fuzhou points policy",
  );
});
