import type { Language } from "./phrases.ts";

/** The words of `audit`, in both languages. */
export interface AuditPhrases {
  readonly page: string;
  readonly data: string;
  readonly holds: (condition: string, value: number) => string;
  readonly notDeterminable: (condition: string) => string;
}

export const auditPhrases: Readonly<Record<Language, AuditPhrases>> = {
  en: {
    page: "report",
    data: "data  ",
    holds: (condition, value) => `fail-on: ${condition} holds: it is ${value}`,
    notDeterminable: (condition) => `fail-on: ${condition} is not determinable from this run`,
  },
  zh: {
    page: "报告",
    data: "数据",
    holds: (condition, value) => `fail-on：${condition} 成立，实际为 ${value}`,
    notDeterminable: (condition) => `fail-on：${condition} 无法由本次运行判定`,
  },
};
