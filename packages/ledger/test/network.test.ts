import { readLibrary, type Source } from "@tallyglass/policy";
import { describe, expect, fc, law, libraryTexts, repositoryNetwork, test } from "@tallyglass/testkit";
import { lanes } from "../src/domain/lane.ts";
import { noFaults } from "../src/network/network.ts";
import { checkNetwork, type Faults, type Network } from "../src/network.ts";
import { afterOutages, daysOnTheWay, fateOf } from "../src/run/fate.ts";
import { isDispatchDay, type Link, linksOf, scheduleOf } from "../src/run/links.ts";
import { offices } from "./stores.ts";

const network = repositoryNetwork("city-bureaus");
const library = libraryTexts().find(({ name }) => name.endsWith("networks/city-bureaus.yaml")) as Source;

describe("a network document", () => {
  test.each([
    ["missing-key", (text: string) => text.replace(/ {2}province-to-city:[\s\S]*?(?=departments:)/, "")],
    ["unknown-key", (text: string) => text.replace("  lost:", "  dropped:")],
    ["unknown-department", (text: string) => text.replace("  court:\n", "  courts:\n")],
    ["unknown-behaviour", (text: string) => text.replace("  court:\n", "  court:\n    submits: [police.detention]\n")],
    ["wrong-type", (text: string) => text.replace("value: 15", "value: 15.5")],
    ["out-of-range", (text: string) => text.replace("lost: { value: 0,", "lost: { value: 2,")],
    ["missing-range", (text: string) => text.replace("range: [0, 0.1]", "").replace("lost: { value: 0,  }", "lost: 0")],
    ["empty-interval", (text: string) => text.replace('"[1..30]", times: [0.2, 3]', '"[30..1]", times: [0.2, 3]')],
  ])("is found to have %s, where it is", (code, change) => {
    const text = change(library.text);
    const {
      library: words,
      others,
      unsound,
    } = readLibrary([...libraryTexts().filter(isWords), { name: "n", text }], ["network"]);
    const [tree] = [...others, ...unsound];
    const { network: read, diagnostics } = checkNetwork(tree as (typeof others)[number], words);

    expect(text).not.toBe(library.text);
    expect(read).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toContain(code);
    expect(diagnostics.every(({ span }) => span.source.name === "n")).toBe(true);
  });

  test("has one schedule for a department and another for the rest", () => {
    const links = linksOf(offices).filter(({ lane, receiver }) => lane === lanes.recordsUp && receiver === "suzhou");
    const every = Object.fromEntries(links.map((link) => [link.sender, scheduleFor(network, link).every.value]));

    expect(every).toEqual({ "suzhou/police": 15, "suzhou/court": 7, "suzhou/tax": 15 });
  });

  test("sends corrections like records, where it says nothing else", () => {
    for (const { records, corrections } of Object.values(network.hops)) expect(corrections).toEqual(records);
  });
});

describe("a link", () => {
  law(
    "sends once in so many days, always on the same of them",
    fc.property(fc.constantFrom(...linksOf(offices)), fc.integer({ min: 0, max: 40_000 }), (link, first) => {
      const schedule = scheduleFor(network, link);
      const period = schedule.every.value;
      const days = Array.from({ length: period * 3 }, (_, index) => first + index).filter((day) =>
        isDispatchDay(link, schedule, day),
      );

      expect(days).toHaveLength(3);
      expect(days.map((day) => day - (days[0] ?? 0))).toEqual([0, period, 2 * period]);
    }),
  );
});

describe("a batch on its way", () => {
  const link: Link = { sender: "suzhou/police", receiver: "suzhou", lane: lanes.recordsUp };
  const keys = fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    link: fc.constant(link),
    number: fc.integer({ min: 0, max: 100_000 }),
  });
  const transit = { ...scheduleFor(network, link).transit, from: 2, to: 5 };
  const schedule = { ...scheduleFor(network, link), transit };

  law(
    "takes as long as its hop says, and longer if it is late",
    fc.property(keys, (key) => {
      const days = daysOnTheWay(key, schedule, noFaults);
      const late = daysOnTheWay(key, schedule, { ...noFaults, late: 1, lateBy: { from: 10, to: 20 } });

      expect([2, 3, 4, 5]).toContain(days);
      expect(late - days).toBeGreaterThanOrEqual(10);
      expect(late - days).toBeLessThanOrEqual(20);
    }),
  );

  law(
    "meets the fate that is certain, and arrives in the end",
    fc.property(keys, fc.integer({ min: 0, max: 59 }), (key, attempt) => {
      expect(fateOf(key, attempt, noFaults)).toBe("delivered");
      expect(fateOf(key, attempt, { ...noFaults, lost: 1 })).toBe("lost");
      expect(fateOf(key, attempt, { ...noFaults, doubled: 1 })).toBe("doubled");
      expect(fateOf(key, 60, { ...noFaults, lost: 1 })).toBe("delivered");
    }),
  );

  test("is lost about as often as its network says", () => {
    const faults: Faults = { ...noFaults, lost: 0.1, doubled: 0.2 };
    const fates = Array.from({ length: 10_000 }, (_, number) => fateOf({ seed: 3, link, number }, 0, faults));
    const lost = fates.filter((fate) => fate === "lost").length;
    const doubled = fates.filter((fate) => fate === "doubled").length;

    // Five standard deviations of 10,000 draws.
    expect(Math.abs(lost - 1000)).toBeLessThan(150);
    expect(Math.abs(doubled - 1800)).toBeLessThan(193);
  });

  test("waits for the end of an outage, and of one that follows it", () => {
    const span = { source: library, start: 0, end: 0 };
    const outages = [
      { office: "suzhou", from: 15, days: 5, span },
      { office: "suzhou", from: 10, days: 5, span },
      { office: "jiangsu", from: 0, days: 99, span },
    ];

    expect(afterOutages("suzhou", 1009, 1000, { ...noFaults, outages })).toBe(1009);
    expect(afterOutages("suzhou", 1012, 1000, { ...noFaults, outages })).toBe(1020);
    expect(afterOutages("suzhou", 1020, 1000, { ...noFaults, outages })).toBe(1020);
  });
});

function isWords({ name }: Source): boolean {
  return /^library\/(sources\.yaml|catalogue\/)/.test(name);
}

function scheduleFor(of: Network, link: Link) {
  return scheduleOf(of, offices.find(({ id }) => id === link.sender) as (typeof offices)[number], link);
}
