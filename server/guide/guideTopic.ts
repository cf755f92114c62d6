/** The guide's words out of the campaign's folder. */
import { greetingSchema, placeWordsSchema, questionSchema } from "../../shared/guide/guide.schema.ts";
import type { GuideWords } from "../../shared/guide/guide.ts";
import type { Topic } from "../campaign/content/topic.ts";

const [GREETINGS, PLACES, QUESTIONS] = ["guide/greetings.yaml", "guide/places.yaml", "guide/questions.yaml"] as const;

export const guideTopic: Topic<GuideWords> = {
  topic: "guide",
  files: [GREETINGS, PLACES, QUESTIONS],
  read: async (source) => ({
    greetings: await source.list(GREETINGS, greetingSchema),
    places: await source.list(PLACES, placeWordsSchema),
    questions: await source.list(QUESTIONS, questionSchema),
  }),
};
