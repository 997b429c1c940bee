#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

// A reader that goes away, as `head` does, is no fault; a full disk is one, but none of ours.
const usage = 2;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code === "EPIPE") return;
    const why = error.code === "ENOSPC" ? "there is no room left on the disk" : `it cannot be written (${error.code})`;
    if (stream === process.stdout) process.stderr.write(`error: standard output: ${why}\n`);
    process.exit(usage);
  });
}

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === "--version" || words[0] === "-V")) {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  process.stdout.write(`${version}\n`);
} else {
  // Reading documents is over before optimised code pays for being made.
  if (["behaviours", "format", "policies"].includes(words[0] ?? "")) setFlagsFromString("--no-opt");
  const { main } = await import("../dist/main.js");
  process.exitCode = await main(words);
}
