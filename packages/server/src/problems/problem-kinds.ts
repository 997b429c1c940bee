import type { Text } from "../text.ts";

interface ProblemKind {
  readonly status: number;
  readonly title: Text;
}

/** Every problem that a request can meet. A published code is never renamed and never reused. */
export const problemKinds = {
  "malformed-request": { status: 400, title: { en: "The request is malformed", zh: "请求格式有误" } },
  unauthorized: { status: 401, title: { en: "A token has to say who asks", zh: "需要有效令牌" } },
  forbidden: { status: 403, title: { en: "That is not for this role to do", zh: "该身份无权进行此操作" } },
  "foreign-origin": {
    status: 403,
    title: { en: "Requests from other sites are refused", zh: "拒绝来自其他网站的请求" },
  },
  "not-found": { status: 404, title: { en: "There is nothing here", zh: "此处没有内容" } },
  "no-ledger": { status: 404, title: { en: "This server has no ledger", zh: "本服务器未提供账本" } },
  "site-failed": { status: 404, title: { en: "The explorer could not be built", zh: "探索页面未能生成" } },
  "method-not-allowed": { status: 405, title: { en: "This cannot be done here", zh: "此处不支持该方法" } },
  "not-acceptable": { status: 406, title: { en: "It comes in none of these forms", zh: "无法以所要求的格式提供" } },
  "body-too-slow": { status: 408, title: { en: "The body took too long to arrive", zh: "请求正文传输过慢" } },
  conflict: { status: 409, title: { en: "The run is not in a state for this", zh: "运行目前的状态不允许该操作" } },
  "log-unsealed": { status: 409, title: { en: "A log is not as it was sealed", zh: "日志与封印不符" } },
  "body-too-large": { status: 413, title: { en: "The body is too large", zh: "请求正文过大" } },
  "unsupported-media-type": { status: 415, title: { en: "The body is of another kind", zh: "不支持该类型的请求正文" } },
  "foreign-host": { status: 421, title: { en: "This server is known by another name", zh: "主机名与本服务器不符" } },
  "identity-shaped": {
    status: 422,
    title: { en: "Only synthetic residents are scored", zh: "只对虚构的居民评分" },
  },
  "invalid-records": { status: 422, title: { en: "Records were refused", zh: "记录未通过检查" } },
  refused: { status: 422, title: { en: "The ledger refused it", zh: "账本拒绝接收" } },
  "invalid-scenario": { status: 422, title: { en: "The scenario cannot be run like this", zh: "情景无法这样运行" } },
  "unknown-policy": { status: 422, title: { en: "There is no such policy", zh: "没有这一办法" } },
  "unknown-scenario": { status: 422, title: { en: "There is no such scenario", zh: "没有这一情景" } },
  "not-possible": { status: 422, title: { en: "This cannot be answered", zh: "无法回答该请求" } },
  "run-too-large": {
    status: 422,
    title: { en: "The run is too large for this server", zh: "运行规模超出本服务器的上限" },
  },
  "too-many-requests": { status: 429, title: { en: "Too many requests at once", zh: "请求过多" } },
  "queue-full": { status: 429, title: { en: "Too many runs are waiting or kept", zh: "等待或保存的运行过多" } },
  "internal-fault": { status: 500, title: { en: "This is a fault of ours", zh: "这是我们的故障" } },
  "too-slow": { status: 503, title: { en: "The answer took too long", zh: "计算耗时过长" } },
  ending: { status: 503, title: { en: "The server is ending", zh: "服务器正在关闭" } },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problemKinds;

export const problemCodes = Object.keys(problemKinds) as readonly ProblemCode[];
