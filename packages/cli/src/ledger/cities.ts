import type { Places } from "@tallyglass/ledger";
import { nearest } from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/** The nine cities of the library that have a scale for everybody, with the province of each. */
const provinces: Readonly<Record<string, string>> = {
  suzhou: "jiangsu",
  suqian: "jiangsu",
  rongcheng: "shandong",
  weihai: "shandong",
  "fuzhou-jx": "jiangxi",
  wuhu: "anhui",
  hangzhou: "zhejiang",
  xiamen: "fujian",
  zhucheng: "shandong",
};

/**
 * Cities by province: of the library by their names (`fuzhou-jx,suzhou`, or `all` of them), any other with its province
 * (`hubei/wuhan`).
 *
 * @throws {Failure} if a city is not known, or stands twice.
 *
 * @example
 * ```ts
 * placesOf("fuzhou-jx,jiangxi/nanchang"); // { jiangxi: ["fuzhou-jx", "nanchang"] }
 * ```
 */
export function placesOf(written: string): Places {
  const places = new Map<string, string[]>();
  for (const word of written === "all" ? Object.keys(provinces) : written.split(",")) {
    const [, province, city] = /^([a-z-]+)\/([a-z-]+)$/.exec(word) ?? [undefined, provinces[word], word];
    if (province === undefined || city === undefined) throw unknownCity(word);
    const cities = places.get(province) ?? [];
    if (cities.includes(city)) throw new Failure(exitCode.usage, `the city \`${city}\` stands twice`);
    places.set(province, [...cities, city]);
  }
  return Object.fromEntries(places);
}

function unknownCity(word: string): Failure {
  const known = Object.keys(provinces);
  const near = nearest(word, known);
  return new Failure(
    exitCode.usage,
    `the library has no city \`${word}\``,
    near === undefined
      ? `it has ${known.join(", ")}; any other is written with its province, like hubei/wuhan`
      : `did you mean \`${near}\`? a city that the library lacks is written with its province, like hubei/wuhan`,
  );
}
