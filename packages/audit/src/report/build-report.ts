import { chapters } from "../chapters/chapters.ts";
import type { Study } from "../study/study.ts";
import {
  type Chapter,
  type ChapterId,
  chapterIds,
  type Headline,
  type Report,
  type Text,
  type TrustStrip,
} from "./report.ts";
import { named, text, whole } from "./words.ts";

/**
 * The audit of a run. The same study gives the same report.
 *
 * @example
 * ```ts
 * const { headlines, chapters } = buildReport(study);
 * ```
 */
export function buildReport(study: Study): Report {
  const steps = reportInSteps(study);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same chapter by chapter: each is told before it is written, so that one can stop there. */
export function* reportInSteps(study: Study): Generator<ChapterId, Report> {
  const { facts } = study;
  const written: Chapter[] = [];
  for (const id of chapterIds) {
    yield id;
    written.push(chapters[id](study));
  }
  const title = named(facts.title);
  return {
    kind: "tallyglass-report",
    format: 1,
    title: text(`Audit: ${title.en}`, `审计：${title.zh}`),
    trust: trustStrip(study),
    headlines: headlinesOf(written),
    chapters: written,
  };
}

/** The chapters whose findings stand at the front, what matters most first. */
const leading: readonly ChapterId[] = [
  "ways",
  "recording",
  "vagueness",
  "bands",
  "proportionality",
  "recovery",
  "wrong-records",
  "recourse",
  "readings",
  "mechanisms",
  "stacking",
  "cities",
  "parameters",
  "mobility",
  "burdens",
];

const mostHeadlines = 10;

/** The findings that matter: of the leading chapters the first that were determined. */
function headlinesOf(written: readonly Chapter[]): readonly Headline[] {
  return leading
    .flatMap((id) => written.filter((chapter) => chapter.id === id && chapter.isDetermined))
    .slice(0, mostHeadlines)
    .map(({ id, finding }) => ({ chapter: id, text: mainClause(finding) }));
}

/** What a finding says first; the rest is for who reads the chapter. */
function mainClause({ en, zh }: Text): Text {
  return text(en.replace(/;.*$/, "."), zh.replace(/；.*$/, "。"));
}

function trustStrip({ facts }: Study): TrustStrip {
  const { version, scenario, digest, plan, seed, residents, years, replicates, figures } = facts;
  return {
    synthetic: text(
      "Every resident is synthetic. No real person is in these data, and none was scored.",
      "所有居民均为虚构。数据中没有任何真实的人，也未对任何真实的人评分。",
    ),
    ...{ version, scenario, digest, plan, seed, residents, years, replicates, figures },
    footing: footingOf(figures),
  };
}

function footingOf({ cited, assumed }: TrustStrip["figures"]): Text {
  return text(
    `Points, bands and clauses are those of the cited text. Of the figures about residents and bureaus, ${whole(cited)} rest on a published source alone and ${whole(assumed)} on assumptions: shares and sizes say what would follow if they held.`,
    `分值、等级和条款均出自所引文本。关于居民和部门的数值中，${whole(cited)}项仅依据公开来源，${whole(assumed)}项依据假设：各项比例与规模只说明若假设成立则会如何。`,
  );
}
