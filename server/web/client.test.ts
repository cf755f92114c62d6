import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { serveClient } from "./client.ts";

it("a file that a new build took away ends its own answer, and nothing else", async () => {
  const dist = mkdtempSync(join(tmpdir(), "plat-verse-dist-"));
  for (const name of ["index.html", "other.txt"]) writeFileSync(join(dist, name), name);
  const serve = serveClient(dist);
  const server = createServer((req, res) => serve(req, res, () => res.writeHead(404).end())).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  rmSync(join(dist, "index.html"));
  await expect(fetch(`${url}/`).then((answer) => answer.text())).rejects.toThrow();
  expect(await (await fetch(`${url}/other.txt`)).text()).toBe("other.txt");
  server.close();
  server.closeAllConnections();
  rmSync(dist, { recursive: true });
});
