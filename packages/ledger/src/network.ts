export type { CheckedNetwork } from "./network/check-network.ts";
export { checkNetwork, networkKind, networkSchema } from "./network/check-network.ts";
export type { DepartmentPolicy, Faults, Hop, HopName, Network, Outage, Schedule } from "./network/network.ts";
export { hopNames } from "./network/network.ts";
export { networkDocument } from "./network/schema.ts";
