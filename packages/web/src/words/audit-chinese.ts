import type { AuditWords } from "./audit-words.ts";

export const auditInChinese: AuditWords = {
  run: {
    heading: "所审计的运行",
    change: "审计另一次运行",
    stale: "所示仍为上一次运行的报告。",
  },
  further: {
    heading: "对照运行",
    why: (chapters) =>
      `有${chapters}章需将本次运行与同一批居民、相同随机数下的其他运行对照：记录完全如实、其他读法、数值在其范围内变动、其他城市。共约300次运行，在您的浏览器中需要一两分钟。`,
    start: "开始对照运行",
    done: "本报告依据本次运行及同一批居民的约300次对照运行。",
  },
  take: {
    heading: "带走报告",
    json: "report.json",
    html: "report.html",
    print: "打印或存为 PDF",
    making: "正在写入文件……",
    font: "report.html 为单个文件，不含脚本，中英双语。其汉字取自打开它的机器上的字体；命令行写出的文件则自带字体。",
    command: "用命令行生成同一报告",
    copy: "复制命令",
    copied: "命令已复制。",
    document: (file) => `命令读取同一文件夹中的 ${file}：`,
  },
};
