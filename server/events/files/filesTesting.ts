/** For tests: small PDFs made by hand, and the files' routes behind a real server with events of paper. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventWords } from "../../../shared/events/event.ts";
import { plainWords } from "../../../shared/events/plainWords.ts";
import type { Role } from "../../../shared/staff/roles.ts";
import { StaffDoor } from "../../staff/door.ts";
import { openStore } from "../../store/store.ts";
import { HttpError, sendJson } from "../../web/http.ts";
import { Drawings } from "../../drawing/drawings.ts";
import { openFiles } from "./openFiles.ts";
import type { EventsOfFiles, FilesEvent } from "./ports.ts";

interface PdfOptions {
  /** In points. */
  readonly size?: readonly [number, number];
  /** The dictionary of font F1. */
  readonly font?: string;
  /** More objects, numbered from 1000 on; what the catalog and each page's resources say besides. */
  readonly more?: Readonly<Record<number, string>>;
  readonly catalog?: string;
  readonly resources?: string;
  readonly trailer?: string;
}

/** A PDF whose pages draw these contents. */
export const pdfOf = (contents: readonly string[], options: PdfOptions = {}): Buffer => {
  const { size = [960, 540], font = "/Type/Font/Subtype/Type1/BaseFont/Helvetica", more = {}, catalog = "" } = options;
  const objects = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}]>>`],
    [3, `<<${font}>>`],
  ]);
  for (const [i, content] of contents.entries()) {
    const resources = `<</Font<</F1 3 0 R>>${options.resources ?? ""}>>`;
    const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(" ")}]/Contents ${5 + 2 * i} 0 R/Resources${resources}>>`;
    objects.set(4 + 2 * i, page);
    objects.set(5 + 2 * i, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  }
  for (const [number, object] of Object.entries(more)) objects.set(Number(number), object);
  let file = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const end = `trailer\n<</Size 2000/Root 1 0 R${options.trailer ?? ""}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 1\n0000000000 65535 f \n${table}${end}`, "latin1");
};

/** A line of Latin text, as a page draws it. */
export const line = (words: string): string => `BT /F1 40 Tf 60 400 Td (${words}) Tj ET`;

export const wordsOf = (over: Partial<EventWords> = {}): EventWords => ({
  ...plainWords,
  kind: "course",
  organisation: "org-1",
  title: { ja: "題", easy: "", en: "" },
  place: "hall",
  from: Date.UTC(2027, 4, 3, 5),
  to: Date.UTC(2027, 4, 3, 6, 30),
  keepsTranscript: true,
  ...over,
});

/**
 * The routes behind a server. Whoever sends the header `x-who: host` is a host of "org-1". Two events are there: "draft" and "open";
 * both may be changed in `events`.
 */
export const startFiles = async (campaignDir: string) => {
  const dir = await mkdtemp(join(tmpdir(), "plat-verse-files-"));
  const store = await openStore({ dataDir: join(dir, "data") });
  const event = (id: string, isOpen: boolean): FilesEvent => ({
    id,
    words: wordsOf(),
    isOpen,
    isPublished: isOpen,
    isCancelled: false,
  });
  const events = new Map([event("draft", false), event("open", true)].map((one) => [one.id, one]));
  const changed: string[] = [];
  const own = async (event: string): Promise<FilesEvent> => {
    const found = events.get(event);
    if (!found) throw new HttpError(404, "event");
    return found;
  };
  const port: EventsOfFiles = {
    find: async (id) => events.get(id) ?? null,
    known: (_, id) => own(id),
    own: (_, id) => own(id),
    enterPack: async (_, words) => {
      events.set("packed", { ...event("packed", false), words });
      return { event: "packed", revision: 1 };
    },
    isShown: async (_, deck) => deck === "on-stage",
    keptConcerts: async () => [...events.values()].filter(({ words }) => words.kind === "concert"),
    changed: (id) => void changed.push(id),
  };
  const reached = { trustProxy: 0, baseUrl: "https://plaza.example" };
  const door = new StaffDoor(async (req) => {
    const role = req.headers["x-who"] as Role | undefined;
    if (!role) return null;
    const grants = [{ role, organisation: "org-1" }];
    return { id: "account-1", name: "幹", grants, roles: [role], isHalfOpen: false, session: "s" };
  }, reached);
  const warnings: string[] = [];
  const title = { ja: "広場", easy: "ひろば", en: "Square" };
  const opened = await openFiles({
    config: { filesDir: join(dir, "files"), campaignDir, ...reached },
    campaign: { settings: { title } },
    store,
    door,
    events: port,
    drawings: new Drawings(),
    warn: (words) => void warnings.push(words),
    failed: (error) => {
      throw error;
    },
  });
  const server = createServer((req, res) => {
    const route = opened.routes[`${req.method} ${req.url!.split("?")[0]}` as "GET /"];
    Promise.resolve(route ? route(req, res) : sendJson(res, 404, { error: "route" })).catch((error: unknown) => {
      if (res.headersSent) return res.destroy();
      const { status, message } = error instanceof HttpError ? error : { status: 500, message: String(error) };
      sendJson(res, status, { error: message });
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/events`;
  return {
    dir,
    url,
    events,
    changed,
    warnings,
    ...opened,
    /** Send bytes as a host; the status, and what was answered. */
    send: async (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
      const answer = await fetch(`${url}/${path}`, {
        method: "POST",
        body,
        headers: { origin: "https://plaza.example", "x-who": "host", ...headers },
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, never> & { error?: string } };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      opened.close();
      await store.destroy();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
