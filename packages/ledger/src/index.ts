export type {
  Answer,
  Appeal,
  Checkpoint,
  Correction,
  Delisting,
  Entry,
  HeldEntry,
  Listing,
  LogEntry,
  RecordContent,
  Submission,
  Withdrawal,
} from "./domain/entry.ts";
export { createEntryId, isEntryId } from "./domain/entry-id.ts";
export type { FiledAppeal, FiledListing, FiledRecord, ResidentFile } from "./domain/file.ts";
export { fileOf } from "./domain/file.ts";
export type { Level, Office, Places } from "./domain/office.ts";
export { levels, officesOf } from "./domain/office.ts";
export type { About, Action, Actor, Role } from "./domain/permissions.ts";
export { actorIn, permissions, whyNot } from "./domain/permissions.ts";
export type { Door, Handed } from "./domain/read-content.ts";
export { readContent } from "./domain/read-content.ts";
export { recordsOf } from "./domain/records-of.ts";
export type { RefusalCode } from "./domain/refusal.ts";
export { RefusedError, refusalCodes } from "./domain/refusal.ts";
export type { Restriction } from "./domain/restrictions.ts";
export { restrictionsOf } from "./domain/restrictions.ts";
export type { SealedRow } from "./domain/seal.ts";
export type { ChainFinding, ChainFindingCode } from "./domain/verify-chain.ts";
export { chainFindingCodes } from "./domain/verify-chain.ts";
export type { Arrival, CarriedRecord, Carrying } from "./run/carry.ts";
export { carry } from "./run/carry.ts";
export { dayNumber } from "./run/day-number.ts";
export type { Carried } from "./run/routes.ts";
export type { Receipt } from "./store/act.ts";
export type { Outcome } from "./store/acts.ts";
export { BrokenInvariant } from "./store/broken-invariant.ts";
export type { Charter } from "./store/charter.ts";
export type { ResidentAtOffice } from "./store/contents.ts";
export type { RunDay } from "./store/days.ts";
export { runDays } from "./store/days.ts";
export type { Delivered } from "./store/deliver.ts";
export type { Founding } from "./store/establish.ts";
export { InUseError } from "./store/in-use-error.ts";
export type { FileAtOffice, Ledger, LedgerRules } from "./store/ledger.ts";
export type { LedgerPlace, RulesOf } from "./store/node/open-ledger.ts";
export { openLedger, verifyLedger } from "./store/node/open-ledger.ts";
export type { NotedRefusal } from "./store/refusals.ts";
export { SealError } from "./store/seal-error.ts";
export type { OfficeStatus, RecordName, Status, Trace, TracedOffice } from "./store/status.ts";
export type { ListedToken, MadeToken, TokenRequest } from "./store/tokens.ts";
export type { Verified } from "./store/verify.ts";
