/** What the exhibits show, out of the campaign's folder. */
import { surveySchema, type Survey } from "../../shared/exhibits/data.schema.ts";
import { type Hint, hintSchema } from "../../shared/exhibits/hints.schema.ts";
import { type Activity, activitySchema } from "../../shared/exhibits/map.schema.ts";
import { type Poster, posterSchema } from "../../shared/exhibits/posters.schema.ts";
import { type Sign, signSchema } from "../../shared/exhibits/signs.schema.ts";
import { type Video, videoSchema } from "../../shared/exhibits/videos.schema.ts";
import { wishSchema } from "../../shared/exhibits/wishes.schema.ts";
import type { Wish } from "../../shared/exhibits/wishes.ts";
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

/** A poster whose picture cannot be shown is none. */
export const postersTopic: Topic<readonly Poster[]> = {
  topic: "posters",
  files: ["posters.yaml"],
  read: async (source) => {
    const written = await source.list("posters.yaml", posterSchema);
    const shown = await Promise.all(
      written.map(async (poster) => {
        const picture = await source.picture(poster, poster.picture);
        return picture && { ...poster, picture };
      }),
    );
    return shown.filter((poster) => poster !== null);
  },
};

/** A story with a still missing would say something else: it is left out as a whole. */
export const videosTopic: Topic<readonly Video[]> = {
  topic: "videos",
  files: ["videos.yaml"],
  read: async (source) => {
    const written = await source.list("videos.yaml", videoSchema);
    const shown = await Promise.all(
      written.map(async (video) => {
        if (!("stills" in video)) return video;
        const pictures = await Promise.all(video.stills.map(({ picture }) => source.picture(video, picture)));
        const stills = video.stills.flatMap(({ caption }, i) => {
          const picture = pictures[i];
          return picture ? [{ picture, caption }] : [];
        });
        return stills.length === video.stills.length ? { ...video, stills } : null;
      }),
    );
    return shown.filter((video) => video !== null);
  },
};

export const mapTopic: Topic<readonly Activity[]> = {
  topic: "map",
  files: ["map.yaml"],
  read: (source) => source.list("map.yaml", activitySchema),
};

export const wishesTopic: Topic<readonly Wish[]> = {
  topic: "wishes",
  files: ["wishes.yaml"],
  read: (source) => source.list("wishes.yaml", wishSchema),
};
