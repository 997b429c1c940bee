export type { Text } from "./report/report.ts";
