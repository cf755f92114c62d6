import { describe, expect, it } from "vitest";
import type { HelpRecord } from "../../shared/finder/record.ts";
import { recordSchema } from "../../shared/finder/record.schema.ts";
import type { Tree } from "../../shared/finder/tree.ts";
import { servedLinks } from "./finderRoutes.ts";
import { helpPage } from "./page.ts";

const words = (text: string) => ({ ja: text, easy: `${text} やさしい`, en: `${text} in English` });
const record = (id: string, changes: Partial<HelpRecord> = {}): HelpRecord =>
  recordSchema.parse({
    id,
    name: words(id),
    about: words(`${id} listens`),
    tel: "#9999",
    channels: ["phone"],
    hours: { when: "always" },
    hoursNote: words("always"),
    cost: "free",
    areas: [],
    languages: ["ja"],
    worries: ["family", "work"],
    isCore: false,
    source: { title: "a source", url: "https://example.org/" },
    checkedOn: "2027-04-20",
    confirmedBy: ["a", "b"],
    ...changes,
  });
const tree: Tree = {
  first: "what",
  questions: [
    {
      id: "what",
      ask: words("</script><script>alert(1)</script>"),
      choices: [
        { id: "a", say: words("a"), wants: {}, next: null },
        { id: "b", say: words("b"), wants: {}, next: null },
      ],
      unsure: null,
    },
  ],
};
const pageOf = (records: readonly HelpRecord[], language: "ja" | "en" = "ja"): string =>
  helpPage({
    directory: { records, tree, holidays: [] },
    settings: {
      title: words("Square"),
      operator: { name: words("Town"), contact: "town@example.org" },
      exitUrl: "https://example.org/weather",
      guide: { name: words("Guide") },
    },
    language,
    day: "2027-05-01",
    links: servedLinks,
  });

describe("the page of help", () => {
  it("has each record once in full, a link to it in its other worries, and a number to call", () => {
    const page = pageOf([
      record("core", { isCore: true }),
      record("one"),
      record("local", { areas: [13], url: "https://local.example/", tel: undefined, channels: ["read"] }),
    ]);
    expect(page.match(/class="help-card"/g)).toHaveLength(2);
    expect(page).toContain('href="tel:%239999"');
    expect(page.match(/href="#r-one"/g)).toHaveLength(1);
    expect(page).toContain('href="https://local.example/"');
  });

  it("takes whatever somebody wrote for text", () => {
    const page = pageOf([record("core", { isCore: true, name: words(`<img src=x onerror="alert(1)">`) })]);
    expect(page).not.toContain("<img");
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
  });

  it("hides what has ended, and asks for a second look at what is stale", () => {
    const page = pageOf([record("core", { isCore: true }), record("old", { validTo: "2027-04-30" })]);
    expect(page).not.toContain("r-old");
    expect(page).not.toContain("help-unsure");
    expect(pageOf([record("core", { isCore: true, confirmedBy: ["a"] })])).toContain("help-unsure");
  });

  it("is in one language, and names nobody who confirmed", () => {
    const page = pageOf([record("core", { isCore: true })], "en");
    expect(page).toContain('<html lang="en"');
    expect(page).not.toContain("やさしい</");
    expect(page).not.toMatch(/Square やさしい/);
  });
});
