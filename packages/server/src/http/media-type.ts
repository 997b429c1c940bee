import { Problem } from "../problems/problem.ts";

/** The media type of a body, without its parameters. */
export function mediaTypeOf({ headers }: Request): string {
  return (headers.get("Content-Type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/**
 * Which of the forms that there are a client likes best; the first where it has no preference.
 *
 * @throws {Problem} if it takes none of them.
 */
export function preferred<Type extends string>(request: Request, types: readonly [Type, ...Type[]]): Type {
  const best = likedBest(request, types);
  if (best !== undefined) return best;
  throw new Problem("not-acceptable", {
    detail: { en: `it comes as ${types.join(" or ")}`, zh: `可提供的格式：${types.join("、")}` },
  });
}

/** The same; nothing where it takes none of them. */
export function likedBest<Type extends string>({ headers }: Request, types: readonly Type[]): Type | undefined {
  const accept = headers.get("Accept") ?? "*/*";
  const likings = types.map((type) => likingOf(accept, type));
  const most = Math.max(...likings);
  return most > 0 ? types[likings.indexOf(most)] : undefined;
}

/** By the most specific range that takes the type in. */
function likingOf(accept: string, type: string): number {
  const ranges = [type, `${type.split("/", 1)[0]}/*`, "*/*"];
  const given = accept.split(",").map((part) => {
    const [range = "", ...parameters] = part.split(";").map((each) => each.trim().toLowerCase());
    const quality = parameters.find((each) => each.startsWith("q="));
    return { range, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
  });
  for (const range of ranges) {
    const found = given.find((each) => each.range === range);
    if (found !== undefined) return found.quality;
  }
  return 0;
}
