import { describe, expect, test } from "@tallyglass/testkit";
import { placeWith, tallyglass } from "../program.ts";

const untidy = [
  "# Kept: who wrote it.",
  'sources: [ {id: rules, title: {en: "Rules"},',
  "   publisher:   The reading room, kind: official, lines: 40} ] # kept as well",
  "",
].join("\n");

describe.concurrent("format", () => {
  test("names what is not in the one layout, and changes nothing, where it only checks", async (end) => {
    const place = await placeWith(end, { "untidy.yaml": untidy });

    const { code, stdout, stderr } = await place.runAlone("format --check untidy.yaml");

    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "untidy.yaml\n", stderr: "" });
    expect(await place.read("untidy.yaml")).toBe(untidy);
  });

  test("puts it into the layout once and for all, with its comments and its meaning", async (end) => {
    const place = await placeWith(end, { "untidy.yaml": untidy });

    const first = await place.run("format untidy.yaml");
    const text = await place.read("untidy.yaml");
    const second = await place.run("format untidy.yaml");
    const check = await place.run("format --check .");
    const findings = await place.run("check untidy.yaml");

    expect({ code: first.code, stdout: first.stdout }).toEqual({ code: 0, stdout: "untidy.yaml\n" });
    expect(text).not.toBe(untidy);
    expect(text).toContain("# Kept: who wrote it.");
    expect(text).toContain("# kept as well");
    expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 0, stdout: "" });
    expect(await place.read("untidy.yaml")).toBe(text);
    expect({ code: check.code, stdout: check.stdout }).toEqual({ code: 0, stdout: "" });
    expect({ code: findings.code, stdout: findings.stdout }).toEqual({ code: 0, stdout: "1 document, no finding\n" });
    expect(await place.names()).toEqual(["untidy.yaml"]);
  });

  test("leaves a file as it was that is no document", async (end) => {
    const place = await placeWith(end, { "torn.yaml": "policy: [torn\n" });

    const { code, stdout, stderr } = await place.run("format torn.yaml");

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("torn.yaml:");
    expect(await place.read("torn.yaml")).toBe("policy: [torn\n");
    expect(await place.names()).toEqual(["torn.yaml"]);
  });

  test("finds the library in the layout", async () => {
    const { code, stdout } = await tallyglass("format --check library");

    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });
});
