/** The stalls, dressed as the campaign's contents say: name, colours, and an object of their own. */
import { useCallback, useEffect, useMemo } from "react";
import { standColours, type Stands as Content } from "../../../shared/stands/stand.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useContent } from "../../session/content.ts";
import { useFixture } from "../fixture.ts";
import { useWriting } from "../writing.ts";
import { makePanels } from "./panels.ts";
import { signSpots, stallParts } from "./stalls.ts";
import { makeWares } from "./wares.ts";
import { writeSign } from "./writeSign.ts";

const CELL = { columns: 2, width: 512, height: 96 } as const;
const makeSigns = () => makePanels(signSpots, CELL);

export function Stands() {
  const { content } = useContent<Content>("stands");
  const language = useSettings((s) => s.language);
  const wares = useFixture(makeWares);
  const signs = useFixture(makeSigns);
  const stands = useMemo(() => content?.stands ?? [], [content]);

  useEffect(() => {
    // Before the contents are there, the stalls stand bare.
    if (content) wares.set(stallParts(content.stands));
  }, [wares, content]);
  const write = useCallback(
    (font: string) =>
      signs.paint(signSpots.length, (c, cell, i) => {
        const stand = stands.find(({ place }) => place === i + 1);
        if (!stand) return;
        const { cloth, ink } = standColours[stand.colour];
        writeSign(c, cell, { words: stand.sign[language], ground: cloth, ink, font });
      }),
    [signs, stands, language],
  );
  useWriting(write);
  return (
    <>
      <primitive object={wares.object} />
      <primitive object={signs.object} />
    </>
  );
}
