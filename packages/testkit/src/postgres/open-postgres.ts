import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { findBinaries, isRoot } from "./binaries.ts";

/** A PostgreSQL server of our own, which is gone when the test is. */
export interface TestPostgres {
  /** Which server it is and where it comes from: `PostgreSQL 15.16 (system)`. */
  readonly server: string;
  /** Makes a new, empty database and gives its address. */
  createDatabase(): Promise<string>;
  close(): Promise<void>;
}

/** Who owns the server where this process is root, as which PostgreSQL does not run. */
const nobody = { uid: 65_534, gid: 65_534 };

const user = "tallyglass";

/**
 * Starts PostgreSQL on the loopback in a folder of its own, without waiting for the disk unless that is to be
 * measured: it has to outlive our processes, not the machine.
 */
export async function openPostgres({ isSynced = false } = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "tallyglass-cluster-"));
  const { folder: programs, from } = findBinaries(folder);
  const owner = isRoot() ? nobody : {};
  if (isRoot()) chownSync(folder, nobody.uid, nobody.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const plain = ["--auth=trust", `--username=${user}`, "--encoding=UTF8", "--no-locale", "--no-sync"];
  execFileSync(join(programs, "initdb"), ["-D", data, ...plain], { ...owner, cwd: folder, stdio: "pipe" });
  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", `fsync=${isSynced}`];
  const words = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const child = spawn(join(programs, "postgres"), words, {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await isReady(child);
  const addressOf = (database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;
  const [{ version } = { version: "" }] = await ask<{ version: string }>(addressOf("postgres"), versionQuery);
  let made = 0;
  return {
    server: `PostgreSQL ${version} (${from})`,
    async createDatabase() {
      made += 1;
      await ask(addressOf("postgres"), `create database test_${made}`);
      return addressOf(`test_${made}`);
    },
    async close() {
      const exit = once(child, "exit");
      child.kill("SIGINT");
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const versionQuery = "select split_part(current_setting('server_version'), ' ', 1) as version";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no port is free");
  return address.port;
}

/** @throws {Error} with what the server said, if it ends before it is ready. */
async function isReady(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  const { stderr } = child;
  if (stderr === null) throw new Error("the server has no place to say anything");
  for await (const line of createInterface({ input: stderr })) {
    said.push(line);
    if (!line.includes("ready to accept connections")) continue;
    stderr.resume();
    return;
  }
  throw new Error(`PostgreSQL did not start:\n${said.join("\n")}`);
}

async function ask<R>(url: string, sql: string): Promise<readonly R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as readonly R[];
  } finally {
    await client.end();
  }
}
