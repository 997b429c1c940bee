// Makes a fresh checkout ready for `npm start` and `npm test`: installs once, builds what changed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tallyglass needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const lock = statSync("package-lock.json").mtimeMs;
const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < lock) run("npm", ["ci", "--no-audit", "--no-fund"]);
run("npx", ["--no-install", "tsc", "-b", "packages/cli", "bench"]);

function run(command, words) {
  const { status } = spawnSync(command, words, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
