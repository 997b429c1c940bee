import type { Language } from "./phrases.ts";

/** What `serve` says. */
export interface ServePhrases {
  readonly at: (address: string) => string;
  readonly building: string;
  readonly built: string;
  readonly siteFailed: (reason: string) => string;
  readonly reachable: (host: string) => string;
  readonly plainTokens: string;
}

export const servePhrases: Readonly<Record<Language, ServePhrases>> = {
  en: {
    at: (address) => `${address}  (every resident is synthetic; Ctrl-C ends it)`,
    building: "the explorer is being built; its pages come as soon as it is there",
    built: "the explorer is there",
    siteFailed: (reason) => `warning: the explorer could not be built; everything else is served\n${reason}`,
    reachable: (host) =>
      `warning: \`--host ${host}\` lets other machines in; there are no accounts, and whoever reaches it can run and delete`,
    plainTokens:
      "warning: tokens of the ledger cross the network unencrypted; put a proxy that speaks TLS before it, or stay on the loopback",
  },
  zh: {
    at: (address) => `${address}  （所有居民均为虚构；按 Ctrl-C 结束）`,
    building: "正在生成探索页面，完成后即可打开",
    built: "探索页面已生成",
    siteFailed: (reason) => `警告：探索页面未能生成，其他功能照常提供\n${reason}`,
    reachable: (host) => `警告：\`--host ${host}\` 允许其他机器访问；没有账户控制，任何能访问的人都可以运行和删除`,
    plainTokens: "警告：账本令牌以明文经网络传输；请在前面加一个支持 TLS 的代理，或仅在本机使用",
  },
};
