/** The words of the ceremonies, from the operator's folder. */
import { type SeasonTopic, seasonWordsSchema } from "../../../shared/campaign/seasonWords.schema.ts";
import type { Topic } from "../content/topic.ts";

const FILE = "season.yaml";

export const seasonTopic: Topic<SeasonTopic> = {
  topic: "season",
  files: [FILE],
  read: async (source) => ({ words: await source.one(FILE, seasonWordsSchema) }),
};
