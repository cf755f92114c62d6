/** What is written on the boards of the path of signs: the number and the name of each. */
import { useCallback } from "react";
import type { Sign } from "../../../shared/exhibits/signs.schema.ts";
import { ahead } from "../../../shared/walk/geometry.ts";
import { signBoards } from "../../../shared/walk/map.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useContent } from "../../session/content.ts";
import { useFixture } from "../fixture.ts";
import { useWriting } from "../writing.ts";
import { makePanels, type Spot } from "./panels.ts";
import { writeCard } from "./writeCard.ts";

/** On the face of each board; see assets/models/parts/boards.ts. */
const spots: readonly Spot[] = signBoards.map((board) => ({
  ...ahead(board, board.yaw, 0.085),
  y: 1.14,
  yaw: board.yaw,
  width: 0.74,
  height: 0.68,
}));
const makeTitles = () => makePanels(spots, { columns: 4, width: 256, height: 235 });
const none: readonly Sign[] = [];

export function SignTitles() {
  const { content } = useContent<readonly Sign[]>("signs");
  const language = useSettings((s) => s.language);
  const titles = useFixture(makeTitles);
  const signs = content ?? none;
  const write = useCallback(
    (font: string) =>
      titles.paint(signs.length, (c, cell, i) =>
        writeCard(c, cell, { head: String(i + 1), words: signs[i]!.title[language], font }),
      ),
    [titles, signs, language],
  );
  useWriting(write);
  return <primitive object={titles.object} />;
}
