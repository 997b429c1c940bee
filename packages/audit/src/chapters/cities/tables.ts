import { column } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { CityEnd } from "./city-ends.ts";
import type { OrderAgreement } from "./order-agreement.ts";

export function citiesTable(ends: readonly CityEnd[]): ReportTable {
  return {
    id: "cities",
    title: text("The same residents in each city", "同一批居民在各城市"),
    columns: [
      column("city", "Scheme", "制度", "text"),
      column("bands", "Bands", "档数", "count"),
      column("best", "Best band", "最高档", "share"),
      column("worst", "Worst band", "最低档", "share"),
      column("below", "Below the start", "低于起始档", "share"),
      column("place", "Mean place, 0 best to 1 worst", "平均位置（0最高，1最低）", "index"),
      column("lost-per-gained", "Points lost for each gained", "每得一分所失分数", "ratio"),
      column("borrowed", "Points by borrowed clauses", "借用条目所致分数", "share"),
      column("lenders", "Borrowed from", "借自", "text"),
    ],
    rows: ends.map(({ scheme, bands, best, worst, below, place, lostPerGained, borrowed, lenders }) => [
      named(scheme.versions[0].title),
      bands,
      best ?? null,
      worst ?? null,
      below ?? null,
      place ?? null,
      lostPerGained ?? null,
      borrowed,
      lenders.join(", ") || text("nobody", "无"),
    ]),
    note: text(
      "Points of two cities are never comparable, and an empty cell is one that nothing published fills. Where clauses are borrowed, the row shows what the city's scale does with another city's table.",
      "不同城市的分数不可比；空格表示公布的内容不足以得出。借用条目者，该行反映其量表如何对待他城条目。",
    ),
  };
}

export function orderTable(order: readonly OrderAgreement[]): ReportTable {
  return {
    id: "order",
    title: text("Whether two cities put income groups in the same order", "两城对收入组的排序是否一致"),
    columns: [
      column("first", "Scheme", "制度", "text"),
      column("second", "and scheme", "与制度", "text"),
      column("correlation", "Rank correlation", "等级相关", "index"),
      column("groups", "Groups", "组数", "count"),
    ],
    rows: order.map(({ first, second, correlation, groups }) => [
      named(first.versions[0].title),
      named(second.versions[0].title),
      correlation,
      groups,
    ]),
    note: text(
      "Over a few groups: a correlation of 0.6 over ten is within chance. Two cities that borrow the same table agree because they do.",
      "组数很少：十组间0.6的相关仍可能出于偶然。借用同一条目的两城自然一致。",
    ),
  };
}
