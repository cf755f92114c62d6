/** The zones' names in the visitor's language. */
import { useCallback } from "react";
import { signs } from "../../shared/walk/map.ts";
import { useTexts } from "../campaign/language.ts";
import { useFixture } from "./fixture.ts";
import { makeNameBoards } from "./nameBoards.ts";
import { useWriting } from "./writing.ts";

export function Signs() {
  const t = useTexts("walk");
  const boards = useFixture(makeNameBoards);
  const write = useCallback(
    (font: string) =>
      boards.write(
        signs.map((s) => t(`zones.${s.zone}.name`)),
        font,
      ),
    [boards, t],
  );
  useWriting(write);
  return <primitive object={boards.object} />;
}
