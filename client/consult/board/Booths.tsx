/** Open or close booths at once; whoever talks can talk to the end. */
import type { BoardBooth } from "../../../shared/consult/board.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { boardDeeds, useBoard } from "../../session/board.ts";
import { Ask } from "../../ui/Ask.tsx";
import { useDeed } from "./deed.ts";

const Booth = ({ booth: { id, name, isClosed } }: { readonly booth: BoardBooth }) => {
  const t = useTexts("board");
  const own = useOwnText();
  const doing = useDeed();
  const set = (closed: boolean) => doing.perform(() => boardDeeds.setClosed(id, closed));
  return (
    <li>
      <span>
        <strong>{own(name)}</strong>{" "}
        <span className={isClosed ? "mark" : "mark is-ready"}>{t(isClosed ? "booths.closed" : "booths.open")}</span>
      </span>
      {isClosed ? (
        <button
          type="button"
          className="button"
          aria-label={t("booths.doOpenOf", { booth: own(name) })}
          onClick={() => void set(false)}
        >
          {t("booths.doOpen")}
        </button>
      ) : (
        <Ask
          label={t("booths.doClose")}
          spoken={t("booths.doCloseOf", { booth: own(name) })}
          text={t("booths.sure")}
          sure={{ act: () => set(true) }}
        />
      )}
      <output className="problem">{doing.problem}</output>
    </li>
  );
};

export const Booths = () => {
  const t = useTexts("board");
  const booths = useBoard((s) => s.view?.booths);
  return (
    <>
      <p className="hint">{t("booths.lead")}</p>
      {booths?.length === 0 && <p>{t("booths.empty")}</p>}
      <ul className="board-list">
        {booths?.map((booth) => (
          <Booth key={booth.id} booth={booth} />
        ))}
      </ul>
    </>
  );
};
