/** A small folder with every kind of file, read by topics of its own: tests break it in every way people do. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { z } from "zod";
import { pictureSchema } from "../../../shared/campaign/picture.schema.ts";
import { textsSchema } from "../../../shared/campaign/texts.schema.ts";
import type { Topic } from "./topic.ts";

const cardSchema = z.strictObject({ id: z.string(), words: textsSchema, from: z.iso.date().optional() });
const standSchema = z.strictObject({
  tel: z.string().optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  picture: pictureSchema.optional(),
});
const frontSchema = z.strictObject({ name: z.string().min(1) });

export const cards: Topic<{ cards: z.infer<typeof cardSchema>[] }> = {
  topic: "cards",
  files: ["cards.yaml"],
  read: async (source) => ({ cards: await source.list("cards.yaml", cardSchema) }),
};

export const stalls: Topic<{ ids: string[]; all: object[] }> = {
  topic: "stalls",
  files: ["stalls/<id>.yaml", "stalls/<id>.<language>.md"],
  read: async (source) => {
    const all = [];
    for (const stall of await source.each("stalls", standSchema)) {
      const leaves = await source.leaves(`stalls/${stall.id}`, frontSchema);
      const picture = stall.picture ? await source.picture(stall, stall.picture) : null;
      if (leaves && (picture || !stall.picture)) all.push({ id: stall.id, leaves, picture });
    }
    return { ids: all.map(({ id }) => id), all };
  },
};

export const png = (width = 8, height = 6): Buffer => createCanvas(width, height).toBuffer("image/png");

/** A card that is right. */
export const card = (id: string): string => `- id: ${id}\n  words: { ja: あ, easy: あ, en: a }\n`;

/** Files of a stall that is right; `changed` says them otherwise (null: not there). */
export const stall = (id: string, changed: Readonly<Record<string, string | null>> = {}): Record<string, string> => {
  const leaf = "---\nname: x\n---\n\nことば。\n";
  const all = { yaml: "{}\n", "ja.md": leaf, "easy.md": leaf, "en.md": leaf, ...changed };
  return Object.fromEntries(
    Object.entries(all).flatMap(([end, text]) => (text === null ? [] : [[`stalls/${id}.${end}`, text]])),
  );
};

export const writeFolder = async (files: Readonly<Record<string, string | Buffer>>): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), "plat-verse-content-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
};
