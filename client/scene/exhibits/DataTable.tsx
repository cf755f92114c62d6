/** The data corner: the crowd on its table as the newest year of the survey has it, and two boards behind. */
import { useCallback, useEffect } from "react";
import type { Survey } from "../../../shared/exhibits/data.schema.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useContent } from "../../session/content.ts";
import { useFixture } from "../fixture.ts";
import { crowdBoard } from "../texts.ts";
import { useWriting } from "../writing.ts";
import { dataSpots, paintShare, paintYears } from "./dataBoards.ts";
import { dataCrowd } from "./dataCrowd.ts";
import { makePanels } from "./panels.ts";
import { makeWares } from "./wares.ts";

const makeBoards = () => makePanels(dataSpots, { columns: 2, width: 512, height: 370 });

export function DataTable() {
  const { content } = useContent<{ readonly survey: Survey | null }>("data");
  const language = useSettings((s) => s.language);
  const crowd = useFixture(makeWares);
  const boards = useFixture(makeBoards);
  const years = content?.survey?.years;
  useEffect(() => {
    if (years) crowd.set(dataCrowd(years[0]!));
  }, [crowd, years]);
  const write = useCallback(
    (font: string) =>
      boards.paint(years ? dataSpots.length : 0, (c, cell, i) => {
        const { years: title, people, ...words } = crowdBoard[language];
        const share = String(Math.round(years![0]!.total));
        if (i === 0) paintShare(c, cell, { ...words, people: people.replace("{n}", share), font });
        else paintYears(c, cell, { years: years!, title, font });
      }),
    [boards, years, language],
  );
  useWriting(write);
  return (
    <>
      <primitive object={crowd.object} />
      <primitive object={boards.object} />
    </>
  );
}
