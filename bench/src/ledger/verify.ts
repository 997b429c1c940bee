import { verifyLedger } from "@tallyglass/ledger";

/** Holds a ledger against its seals and prints what was found: `node verify.js ADDRESS`. */

const [, , url = ""] = process.argv;
const since = performance.now();
const { entries, found } = await verifyLedger({ url });
console.log(JSON.stringify({ seconds: (performance.now() - since) / 1000, entries, found }));
