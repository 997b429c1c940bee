import { Problem, type ProblemFinding } from "../problems/problem.ts";

/** Says that something has the form of a real person's identifier, and never repeats it. */
export function identityProblem(findings?: readonly ProblemFinding[], findingCount?: number): Problem {
  return new Problem("identity-shaped", {
    detail: {
      en: "the request holds something that has the form of a real person's name, number, address or device",
      zh: "请求中含有疑似真实个人的姓名、号码、地址或设备信息",
    },
    findings,
    findingCount,
  });
}
