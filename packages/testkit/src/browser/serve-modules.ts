import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

const packages = new URL("../../../", import.meta.url);

/** Where the bare names that the engine imports lead when a browser asks. */
const entries: Readonly<Record<string, string>> = {
  "@tallyglass/draws": "/draws/dist/index.js",
  "@tallyglass/scoring/kernel": "/scoring/dist/kernel.js",
};

/** The built packages over loopback, as a browser loads them: nothing bundled, nothing from elsewhere. */
export async function serveModules(
  extra: Readonly<Record<string, string>>,
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    try {
      const text = extra[path] ?? readFileSync(fileURLToPath(new URL(`.${path}`, packages)), "utf8");
      response.writeHead(200, { "content-type": type }).end(resolved(text));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function resolved(text: string): string {
  return text.replace(/(from\s+|import\s+)"(@tallyglass\/[a-z/]+)"/g, (_, before: string, name: string) => {
    return `${before}"${entries[name] ?? name}"`;
  });
}
