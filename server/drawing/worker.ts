/**
 * Draws one job and ends. Runs in a process of its own (see draw.ts): whatever a file does to it, the house stands. It hears its
 * job over IPC, tells of each slide, and answers once.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { slideWords } from "../../shared/events/pack.ts";
import { type Job, PREVIEW_NAME, type Progress, type Reply, Undrawable } from "./job.ts";
import { writeSlide } from "./pictures.ts";

const tell = (message: Progress | Reply): void => void process.send?.(message);

const words: string[] = [];
const finished = (text: string): void => {
  words.push(text);
  tell({ done: words.length });
};

// What a job does not need is not loaded: each kind brings its own libraries and fonts.
const work: { readonly [K in Job["kind"]]: (job: Extract<Job, { kind: K }>) => Promise<void> } = {
  pdf: async ({ file, out }) => {
    const { drawPdf } = await import("./pdf.ts");
    await drawPdf(file, async (canvas, text, index) => {
      await writeSlide(canvas, out, index);
      finished(text);
    });
  },
  check: async ({ file }) => {
    const { checkPdf } = await import("./pdf.ts");
    await checkPdf(file);
  },
  picture: async ({ file, out }) => {
    const { drawPicture } = await import("./picture.ts");
    await writeSlide(await drawPicture(file), out, 0);
    finished("");
  },
  slides: async ({ slides, title, out }) => {
    const [{ drawSlide }, { loadFonts }] = await Promise.all([import("./slide.ts"), import("./fonts.ts")]);
    loadFonts([title, ...slides.flatMap((slide) => [slide.title, ...slide.lines])].join(""));
    for (const [index, slide] of slides.entries()) {
      await writeSlide(drawSlide(slide, index, slides.length, title), out, index);
      finished(slideWords(slide));
    }
  },
  preview: async ({ preview, out }) => {
    const [{ drawPreview }, { loadFonts }] = await Promise.all([import("./preview.ts"), import("./fonts.ts")]);
    loadFonts([preview.title, ...preview.lines, preview.house].join(""));
    await writeFile(join(out, PREVIEW_NAME), await drawPreview(preview).encode("png"));
  },
};

const draw = async (job: Job): Promise<Reply> => {
  try {
    await (work[job.kind] as (job: Job) => Promise<void>)(job);
    return { ok: true, words };
  } catch (error) {
    if (error instanceof Undrawable) return { ok: false, problem: error.problem };
    throw error;
  }
};

process.once("disconnect", () => process.exit());
process.once("message", (job: Job) => {
  void draw(job).then((reply) => process.send?.(reply, () => process.disconnect()));
});
