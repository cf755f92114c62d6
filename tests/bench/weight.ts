/**
 * What a visitor downloads, measured on the built client: everything the first screen loads, and everything loaded until
 * one stands in the square, as a real browser asks for it. Bytes are gzip -9 of each file; fonts and pictures are taken as
 * they are, being compressed already.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../browser/chromium.ts";
import { startServer } from "../process/server.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
/** Compressed already; the GLB is not (its meshes are packed, its bytes still shrink). */
const packed = /\.(woff2|png|jpg|webp)$/;

const sizeOf = (path: string): number => {
  const bytes = readFileSync(`${dist}${path === "/" ? "/index.html" : path}`);
  return packed.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
};
const kb = (bytes: number): number => Math.round(bytes / 102.4) / 10;

export default async () => {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: "ja-JP", viewport: { width: 390, height: 844 } });
    const asked = new Set<string>();
    const foreign = new Set<string>();
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (!/^(https?|wss?):$/.test(url.protocol)) return;
      if (url.origin !== server.url) foreign.add(url.origin);
      else if (request.method() === "GET" && !url.pathname.startsWith("/api/")) asked.add(url.pathname);
    });
    await page.goto(server.url, { waitUntil: "networkidle" });
    const first = [...asked];
    const isFont = (path: string) => path.endsWith(".woff2");
    const sum = (paths: string[]) => paths.reduce((n, path) => n + sizeOf(path), 0);
    await page.getByRole("button", { name: "そのまま入る" }).click();
    await page.locator("canvas").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(3000);
    return {
      firstScreenKb: kb(sum(first.filter((p) => !isFont(p)))),
      firstFontKb: kb(sum(first.filter(isFont))),
      squareKb: kb(sum([...asked])),
      requests: asked.size,
      foreignOrigins: foreign.size,
    };
  } finally {
    await browser.close();
    await server.stop();
  }
};
