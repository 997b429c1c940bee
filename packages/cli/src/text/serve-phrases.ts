import type { Language } from "./phrases.ts";

interface ServePhrases {
  readonly at: (address: string) => string;
  readonly reachable: (host: string) => string;
}

export const servePhrases: Readonly<Record<Language, ServePhrases>> = {
  en: {
    at: (address) => `${address}  (every resident is synthetic; Ctrl-C ends it)`,
    reachable: (host) =>
      `warning: \`--host ${host}\` lets other machines in; there are no accounts, and whoever reaches it can run and delete`,
  },
  zh: {
    at: (address) => `${address}  （所有居民均为虚构；按 Ctrl-C 结束）`,
    reachable: (host) => `警告：\`--host ${host}\` 允许其他机器访问；没有账户控制，任何能访问的人都可以运行和删除`,
  },
};
