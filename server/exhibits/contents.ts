/** What the exhibits show, out of the campaign's folder. */
import { surveySchema, type Survey } from "../../shared/exhibits/data.schema.ts";
import { type Hint, hintSchema } from "../../shared/exhibits/hints.schema.ts";
import { type Sign, signSchema } from "../../shared/exhibits/signs.schema.ts";
import type { Topic } from "../campaign/content/topic.ts";

/** `survey` is null where its file is not there or broken: half a survey says something else than the whole. */
export const dataTopic: Topic<{ readonly survey: Survey | null }> = {
  topic: "data",
  files: ["data.yaml"],
  read: async (source) => ({ survey: await source.one("data.yaml", surveySchema) }),
};

export const signsTopic: Topic<readonly Sign[]> = {
  topic: "signs",
  files: ["signs.yaml"],
  read: (source) => source.list("signs.yaml", signSchema),
};

export const hintsTopic: Topic<readonly Hint[]> = {
  topic: "hints",
  files: ["hints.yaml"],
  read: (source) => source.list("hints.yaml", hintSchema),
};
