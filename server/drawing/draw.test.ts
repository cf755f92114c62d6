import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { line, pdfOf } from "../events/files/filesTesting.ts";
import { draw, usualLimits } from "./draw.ts";

describe("a process that draws", () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "plat-verse-draw-"));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));
  const pdf = async (bytes: Buffer, limits = usualLimits) => {
    const [file, out] = [join(dir, "in.pdf"), join(dir, "out")];
    await rm(out, { recursive: true, force: true });
    await mkdir(out);
    await writeFile(file, bytes);
    return { reply: await draw({ kind: "pdf", file, out }, limits), files: await readdir(out) };
  };

  it("is ended where it takes too long or too much", async () => {
    const plain = pdfOf([line("x")]);
    const [slow, large] = [
      { ...usualLimits, slideMs: 50 },
      { ...usualLimits, memoryMb: 90 },
    ];
    expect((await pdf(plain, slow)).reply).toEqual({ ok: false, problem: "too-slow" });
    expect((await pdf(plain, large)).reply).toEqual({ ok: false, problem: "too-complex" });
    expect((await pdf(plain)).reply).toEqual({ ok: true, words: ["x"] });
  });

  it("never runs what is in a PDF, and such a one is not handed out", async () => {
    const file = join(dir, "script.pdf");
    const catalog = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>";
    await writeFile(file, pdfOf([line("x")], { catalog }));
    expect(await draw({ kind: "check", file })).toEqual({ ok: false, problem: "too-complex" });
    await writeFile(file, pdfOf([line("x")]));
    expect(await draw({ kind: "check", file })).toEqual({ ok: true, words: [] });
  });

  it("that cannot be started takes nothing down with it", async () => {
    const file = join(dir, "plain.pdf");
    await writeFile(file, pdfOf([line("x")]));
    const { execPath } = process;
    // As where there is no memory, or no file handle, for another process: it fails twice, to start and to hear of its job.
    process.execPath = join(dir, "no-such-program");
    const drawn = draw({ kind: "check", file });
    process.execPath = execPath;
    await expect(drawn).rejects.toThrow("ENOENT");
    expect(await draw({ kind: "check", file })).toEqual({ ok: true, words: [] });
  });
});
