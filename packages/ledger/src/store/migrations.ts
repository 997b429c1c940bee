/**
 * The tables, step by step: a step that was published is never changed, and a change is a new step. Each statement
 * runs on PostgreSQL 15 and on PGlite alike.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table ledger.setting (
      name text primary key,
      value text not null
    )`,
    `create table ledger.office (
      number integer primary key,
      id text collate "C" not null unique,
      level text not null check (level in ('bureau', 'city', 'province', 'nation')),
      above text collate "C",
      department text,
      seq integer not null default 0 check (seq >= 0),
      seal text not null check (length(seal) = 64)
    )`,
    `create table ledger.log (
      office integer not null,
      seq integer not null check (seq > 0),
      id text collate "C" not null,
      resident text collate "C" not null,
      lane smallint not null check (lane between 0 and 4),
      day text collate "C" not null,
      content text not null,
      seal text not null check (length(seal) = 64),
      primary key (office, seq),
      unique (id, office)
    )`,
    `create index log_resident on ledger.log (office, resident) where resident <> ''`,
    `create table ledger.link (
      sender integer not null,
      receiver integer not null,
      lane smallint not null,
      cut integer not null default 0,
      batches integer not null default 0,
      primary key (sender, receiver, lane)
    )`,
    `create table ledger.batch (
      sender integer not null,
      receiver integer not null,
      lane smallint not null,
      number integer not null,
      first_seq integer not null,
      last_seq integer not null,
      entries integer not null,
      due text collate "C" not null,
      attempts smallint not null default 0,
      acknowledged text collate "C",
      primary key (sender, receiver, lane, number)
    )`,
    `create index batch_due on ledger.batch (due, sender, receiver, lane, number) where acknowledged is null`,
    `create table ledger.refusal (
      number integer generated always as identity primary key,
      day text not null,
      role text not null,
      office text,
      code text not null,
      field text
    )`,
  ],
  [
    `create table ledger.token (
      number integer generated always as identity primary key,
      hash text collate "C" not null unique check (length(hash) = 64),
      role text not null check (role in ('bureau', 'resident', 'auditor', 'operator')),
      office text collate "C",
      resident text collate "C",
      until text collate "C",
      revoked text collate "C"
    )`,
  ],
];
