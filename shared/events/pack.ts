/**
 * A course pack: what a host needs to hold a course, in one folder of the campaign, `courses/<id>/`.
 *
 *   course.json            this shape
 *   slides.<language>.md   the slides: `---` on a line of its own between two; `# ` the title, `- ` points, other lines as they are;
 *                          after a line `Notes:` the speaker's notes, which the audience never sees
 *
 * The languages have the same slides in the same order.
 */
import { z } from "zod";
import { captionLanguages } from "./captions.ts";
import { eventSchema } from "./event.ts";
import { CHOICES } from "./polls.ts";
import { surveySchema } from "./survey.ts";

const words = eventSchema.shape;

export const packSchema = z.strictObject({
  kind: words.kind,
  title: words.title,
  text: words.text,
  /** Length as planned, minutes. */
  minutes: z.int().min(5).max(720),
  languages: z.array(z.enum(captionLanguages)).min(1),
  order: words.order,
  worksheet: words.worksheet,
  record: words.record,
  polls: z
    .array(
      z.strictObject({
        question: words.title,
        choices: z.array(words.title).min(CHOICES.min).max(CHOICES.most),
        most: z.int().min(1),
      }),
    )
    .max(10),
  survey: surveySchema,
  /** Where its facts come from, and when they were looked at. */
  sources: z.array(
    z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }), checkedOn: z.iso.date() }),
  ),
});
export type Pack = Readonly<z.infer<typeof packSchema>>;

/** One slide of a pack. */
export interface PackSlide {
  readonly title: string;
  /** Lines below the title; points begin with "- ". */
  readonly lines: readonly string[];
  readonly notes: string;
}

/** The slides of one language, as they stand in its file. */
export const packSlides = (text: string): PackSlide[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/^---\s*$/m)
    .map((slide) => {
      const [shown = "", ...notes] = slide.split(/^Notes:\s*$/m);
      const lines = shown.split(/\r?\n/).map((line) => line.trim());
      const title =
        lines
          .find((line) => line.startsWith("# "))
          ?.slice(2)
          .trim() ?? "";
      return {
        title,
        lines: lines.filter((line) => line !== "" && !line.startsWith("# ")),
        notes: notes.join("\n").trim(),
      };
    })
    .filter(({ title, lines }) => title !== "" || lines.length > 0);

/** What stands on a slide, line by line, for those who hear it and for the handout. */
export const slideWords = ({ title, lines }: Pick<PackSlide, "title" | "lines">): string =>
  [title, ...lines].filter((line) => line !== "").join("\n");
