/** Draws a PDF's pages and reads their text. Scripts in it are never run, and nothing that it links to is fetched. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Canvas, createCanvas, GlobalFonts } from "@napi-rs/canvas";
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { LETTERS } from "../../shared/events/event.ts";
import { DECK } from "../../shared/events/office.ts";
import { readableFont } from "./fonts.ts";
import { Undrawable } from "./job.ts";

const parts = fileURLToPath(new URL("../../node_modules/pdfjs-dist/", import.meta.url));
/** Pixels of a picture within a page: a large photograph of a telephone, and no more. */
const IMAGE_PIXELS = 50_000_000;
/** A drawn page: as wide as the widest, and not endlessly long. */
const LARGEST = { width: Math.max(...DECK.widths), height: 2560 } as const;
/** A page that would be narrower than this is no slide, but a ribbon. */
const NARROWEST = 320;
/** Drawing steps of one page: the busiest maps have a tenth of it. */
const STEPS = 400_000;

/** Names that a PDF gives to fonts it does not bring along end in one of these. */
const useOwnFontsFor = (families: readonly string[]): void => {
  for (const family of families) GlobalFonts.registerFromPath(readableFont, family);
};

const open = async (file: string): Promise<PDFDocumentProxy> => {
  useOwnFontsFor(["sans-serif", "serif", "monospace"]);
  const data = new Uint8Array(await readFile(file));
  try {
    return await getDocument({
      data,
      cMapUrl: `${parts}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${parts}standard_fonts/`,
      wasmUrl: `${parts}wasm/`,
      iccUrl: `${parts}iccs/`,
      useSystemFonts: true,
      enableXfa: false,
      maxImageSize: IMAGE_PIXELS,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof PasswordException) throw new Undrawable("encrypted");
    throw new Undrawable(problemOf(error));
  }
};

/** What the library says when a length is beyond what it can hold is a bomb's answer, all else a fault of the file. */
const problemOf = (error: unknown): "too-complex" | "broken" =>
  error instanceof RangeError || /memory|array (buffer )?(length|allocation)/i.test(String(error))
    ? "too-complex"
    : "broken";

const pagesOf = (document: PDFDocumentProxy): number => {
  const { numPages } = document;
  if (!(numPages > 0)) throw new Undrawable("empty");
  if (numPages > DECK.slides) throw new Undrawable("too-many-slides");
  return numPages;
};

const scaleOf = ({ width, height }: { width: number; height: number }): number => {
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height);
  if (!(scale > 0) || !Number.isFinite(scale) || width * scale < NARROWEST || height * scale < NARROWEST / 4)
    throw new Undrawable("too-complex");
  return scale;
};

const draw = async (page: PDFPageProxy): Promise<Canvas> => {
  const viewport = page.getViewport({ scale: scaleOf(page.getViewport({ scale: 1 })) });
  const { fnArray } = await page.getOperatorList();
  if (fnArray.length > STEPS) throw new Undrawable("too-complex");
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The library knows canvases of browsers; this one has the same methods.
  await page.render({ canvas: canvas as never, viewport, background: "#ffffff" }).promise;
  return canvas;
};

/** Lines as they stand on the page, without what nobody can see. */
const wordsOf = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return tidyWords(text);
};

const tidyWords = (text: string): string =>
  text
    .normalize("NFC")
    .toWellFormed()
    .replace(/[^\P{C}\n]/gu, "")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, LETTERS.text)
    .toWellFormed();

/** Give each page, drawn, and its words, one after another. Throws Undrawable. */
export const drawPdf = async (
  file: string,
  each: (canvas: Canvas, words: string, index: number) => Promise<void>,
): Promise<void> => {
  const document = await open(file);
  const pages = pagesOf(document);
  for (let index = 0; index < pages; index++) {
    try {
      const page = await document.getPage(index + 1);
      await each(await draw(page), await wordsOf(page), index);
      page.cleanup();
    } catch (error) {
      throw error instanceof Undrawable ? error : new Undrawable(problemOf(error));
    }
  }
};

/** Whether a PDF can be handed out as it is: it opens without a password, and carries neither scripts nor other files. */
export const checkPdf = async (file: string): Promise<void> => {
  const document = await open(file);
  if (!(document.numPages > 0)) throw new Undrawable("empty");
  const [scripts, attached] = [await document.getJSActions(), await document.getAttachments()];
  if (scripts !== null || (attached && attached.size > 0)) throw new Undrawable("too-complex");
};
