/** The stands as the campaign's folder has them. */
import type { Stand, Stands } from "../../shared/stands/stand.ts";
import { standFrontSchema, standSchema, supportPhraseSchema } from "../../shared/stands/stand.schema.ts";
import type { Source } from "../campaign/content/source.ts";
import type { Topic } from "../campaign/content/topic.ts";

const FOLDER = "stands";
const SUPPORT = "support.yaml";

const each = async (source: Source): Promise<Stand[]> => {
  const read = await source.each(FOLDER, standSchema);
  const whole = await Promise.all(
    read.map(async (facts): Promise<{ readonly facts: object; readonly stand: Stand } | null> => {
      const leaves = await source.leaves(`${FOLDER}/${facts.id}`, standFrontSchema);
      if (!leaves) return null;
      const found = await Promise.all(facts.pictures.map((picture) => source.picture(facts, picture)));
      const { ja, easy, en } = leaves;
      const texts = (part: "name" | "sign" | "tagline") => ({
        ja: ja.front[part],
        easy: easy.front[part],
        en: en.front[part],
      });
      const stand: Stand = {
        ...facts,
        sign: texts("sign"),
        name: texts("name"),
        tagline: texts("tagline"),
        text: { ja: ja.blocks, easy: easy.blocks, en: en.blocks },
        pictures: found.filter((picture) => picture !== null),
      };
      return { facts, stand };
    }),
  );
  const stands: Stand[] = [];
  for (const one of whole.filter((read) => read !== null)) {
    const { facts, stand } = one;
    if (stands.some(({ place }) => place === stand.place))
      source.refuse(facts, `place ${stand.place} is taken by another stand`);
    else stands.push(stand);
    if (stand.approvedOn === null) source.warn(facts, "the organisation has not agreed to it yet (approvedOn)");
  }
  return stands.toSorted((a, b) => a.place - b.place);
};

export const standsTopic: Topic<Stands> = {
  topic: "stands",
  files: [`${FOLDER}/<id>.yaml`, `${FOLDER}/<id>.<language>.md`, SUPPORT],
  read: async (source) => ({
    stands: await each(source),
    support: await source.list(SUPPORT, supportPhraseSchema),
  }),
};
