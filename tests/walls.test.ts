/** The walls of the house (ARCHITECTURE.md): who may import whom. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = globSync("{shared,server,client,tests}/**/*.{ts,tsx}", { cwd: root });

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

const imports: readonly Import[] = files.flatMap((from) =>
  [
    ...readFileSync(join(root, from), "utf8").matchAll(
      /(?:import|export)\s+(type\s)?[^;"'()]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|import\s+["']([^"']+)["']/g,
    ),
  ].map(([, type, named, lazy, bare]) => {
    const to = (named ?? lazy ?? bare)!;
    return {
      from,
      to: to.startsWith(".") ? relative(root, join(root, dirname(from), to)) : to,
      typeOnly: type !== undefined,
      lazy: lazy !== undefined,
    };
  }),
);

const breaks = (rule: (i: Import) => boolean): string[] => imports.filter(rule).map((i) => `${i.from} -> ${i.to}`);
const under = (path: string, ...folders: string[]) => folders.some((f) => path.startsWith(`${f}/`));
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** All that loads with these files: their imports, and the imports of those, but for types and what is lazy. */
const loadsWith = (start: readonly string[]): Set<string> => {
  const all = new Set(start);
  for (const file of all) {
    for (const i of imports) if (i.from === file && !i.typeOnly && !i.lazy) all.add(i.to);
  }
  return all;
};

describe("the walls", () => {
  it("sees the imports at all", () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.some((i) => i.from === "shared/walk/step.ts" && i.to === "shared/walk/map.ts")).toBe(true);
  });

  it("shared imports nothing of server or client, and nothing of the machine or the screen", () => {
    const outside = /^(node:|react|three|colyseus|@colyseus|kysely|pg$|better-sqlite3|pino)/;
    expect(
      breaks(
        (i) => under(i.from, "shared") && !isTest(i.from) && (under(i.to, "server", "client") || outside.test(i.to)),
      ),
    ).toEqual([]);
  });

  it("server and client never import each other, types of rooms excepted", () => {
    expect(breaks((i) => under(i.from, "server") && under(i.to, "client"))).toEqual([]);
    expect(
      breaks((i) => under(i.from, "client") && under(i.to, "server") && !(i.typeOnly && under(i.to, "server/rooms"))),
    ).toEqual([]);
  });

  it("a feature never imports a room (the doors, rooms and web, and what starts everything may)", () => {
    expect(
      breaks(
        (i) =>
          under(i.from, "server") &&
          !under(i.from, "server/rooms", "server/web") &&
          !/^server\/(app|main)\.ts$/.test(i.from) &&
          !isTest(i.from) &&
          under(i.to, "server/rooms"),
      ),
    ).toEqual([]);
  });

  it("only the store and a feature's own *.store.ts know SQL", () => {
    expect(
      breaks(
        (i) =>
          under(i.from, "server") &&
          !under(i.from, "server/store") &&
          !/\.store(\.test)?\.ts$/.test(i.from) &&
          /^(kysely|pg|better-sqlite3)$/.test(i.to),
      ),
    ).toEqual([]);
  });

  it("scene and list never import each other", () => {
    expect(
      breaks(
        (i) =>
          (under(i.from, "client/scene") && under(i.to, "client/list")) ||
          (under(i.from, "client/list") && under(i.to, "client/scene")),
      ),
    ).toEqual([]);
  });

  it("nothing but the session opens a connection to a room", () => {
    expect(
      breaks(
        (i) =>
          under(i.from, "client") &&
          !under(i.from, "client/session") &&
          !i.typeOnly &&
          /^(colyseus\.js|@colyseus\/sdk)$/.test(i.to),
      ),
    ).toEqual([]);
  });

  it("and to nothing else either: streams and sockets are the session's", () => {
    const openers = files.filter(
      (file) =>
        under(file, "client") &&
        !under(file, "client/session") &&
        !isTest(file) &&
        /new (EventSource|WebSocket)\(/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(openers).toEqual([]);
  });

  it("only the scene draws with three", () => {
    expect(
      breaks((i) => under(i.from, "client") && !under(i.from, "client/scene") && /^(three|@react-three)/.test(i.to)),
    ).toEqual([]);
  });

  it("the pages of what there is to see load no 3D", () => {
    const rooms = ["sights", "exhibits", "stands", "bulletin", "finder", "feedback", "guide"].map((r) => `client/${r}`);
    const drawn = (path: string) => under(path, "client/scene") || /^(three|@react-three)/.test(path);
    expect(breaks((i) => under(i.from, ...rooms) && drawn(i.to))).toEqual([]);
    const pages = files.filter((file) => under(file, ...rooms) && !isTest(file));
    expect(pages.length).toBeGreaterThan(20);
    expect([...loadsWith(pages)].filter(drawn)).toEqual([]);
  });

  it("the plain page of help loads no framework", () => {
    const loaded = [...loadsWith(["client/finder/page/main.ts"])];
    expect(loaded).toContain("client/finder/mountFinder.ts");
    expect(loaded.filter((path) => /^(react|react-dom|zustand|zod|three)(\/|$)/.test(path))).toEqual([]);
  });
});
