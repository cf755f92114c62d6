/** The light tree's wishes: one ready word a day, a light for it, and how many hang there today. */
import { useRef, useState } from "react";
import type { Wish } from "../../../shared/exhibits/wishes.ts";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import { hangWish, useWishesToday } from "../../session/wishes.ts";
import { focusOnMount, showOnMount } from "../../ui/focus.ts";
import { Content } from "../Content.tsx";
import { Onward } from "../Onward.tsx";
import * as frame from "../texts.ts";
import * as texts from "./texts.ts";
import { Tree } from "./Tree.tsx";
import "../exhibits.css";
import "./wishes.css";

addTexts("exhibits", frame);
addTexts("wishes", texts);

type Heard = "hung" | "already" | "failed";

const Light = ({ wishes }: { readonly wishes: readonly Wish[] }) => {
  const t = useTexts("wishes");
  const own = useOwnText();
  const { total, words } = useWishesToday();
  // Which one it was is not kept: a wish tells of a worry, and others may use this device.
  const [heard, setHeard] = useState<Heard | null>(null);
  const isBusy = useRef(false);
  const hang = async (wish: string) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setHeard(null);
    try {
      setHeard((await hangWish(wish)).isCounted ? "hung" : "already");
    } catch {
      setHeard("failed");
    } finally {
      isBusy.current = false;
    }
  };
  return (
    <>
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>{t("lead")}</p>
      <div className="wishes-today">
        <Tree total={total} hasOwn={heard === "hung"} />
        <p>{total === 0 ? t("first") : t("today", { count: total })}</p>
        <output>{heard && <strong ref={showOnMount}>{t(heard)}</strong>}</output>
      </div>
      <section aria-labelledby="wishes-words">
        <h2 id="wishes-words">{t("words")}</h2>
        {wishes.length === 0 && <p>{t("none")}</p>}
        <ul className="wishes-words">
          {wishes.map(({ id, words: said }) => (
            <li key={id}>
              <button type="button" className="button" onClick={() => void hang(id)}>
                <span>{own(said)}</span>
                {(words[id] ?? 0) > 0 && <span className="hint">{t("others", { count: words[id]! })}</span>}
              </button>
            </li>
          ))}
        </ul>
        <p className="hint">{t("night")}</p>
      </section>
      <Onward />
    </>
  );
};

export default function Wishes() {
  return <Content<readonly Wish[]> topic="wishes">{(wishes) => <Light wishes={wishes} />}</Content>;
}
