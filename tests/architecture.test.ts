/** ARCHITECTURE.md is checked against the tree: what it names exists, and what exists is named. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
const named = new Set(
  [...page.matchAll(/`((?:shared|server|client|assets|tests)\/[\w./-]*)`/g)].map(([, path]) =>
    path!.replace(/\/$/, ""),
  ),
);

it("names only what exists", () => {
  expect(named.size).toBeGreaterThan(20);
  expect([...named].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(["shared", "server", "client", "assets", "tests"])("names every room of %s", (floor) => {
  const rooms = readdirSync(join(root, floor), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${floor}/${entry.name}`);
  expect(rooms.length).toBeGreaterThan(0);
  expect(rooms.filter((room) => !named.has(room))).toEqual([]);
});
