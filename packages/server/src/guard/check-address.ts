import { identityInText } from "@tallyglass/policy";
import { Problem } from "../problems/problem.ts";
import { identityProblem } from "./identity-problem.ts";

/** The address of a request is a door like any other. */
export function checkAddress({ url }: Request): void {
  const { pathname, search } = new URL(url);
  if (identityInText(decoded(`${pathname}${search}`)) !== undefined) throw identityProblem();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Problem("malformed-request", { detail: { en: "the address is malformed", zh: "地址格式有误" } });
  }
}
