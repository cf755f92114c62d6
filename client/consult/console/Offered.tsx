/** A conversation that somebody else would hand over: one goes in first, gets the key, and takes it. */
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { OwnSession } from "../../../shared/consult/console.ts";
import { useTexts } from "../../campaign/language.ts";
import type { Talk } from "../conversation/state.ts";
import { useDeed } from "./deed.ts";
import { IntakeWords } from "./IntakeWords.tsx";
import { useRoom } from "./source.ts";

/** Inside, before it is taken: whether the key has come. */
const Waiting = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("console");
  const canWrite = useStore(talk.store, (s) => s.canWrite);
  return canWrite ? null : <p className="hint">{t("offered.waiting")}</p>;
};

const One = ({ own }: { readonly own: OwnSession }) => {
  const t = useTexts("console");
  const { source, talks } = useRoom();
  const doing = useDeed();
  const [talk, setTalk] = useState<Talk | null>(null);
  const isTaken = useRef(false);
  // Whoever looks away without taking it leaves the line again.
  useEffect(() => () => void (!isTaken.current && talk?.close()), [talk]);
  const take = async () => {
    if (!(await doing.perform(() => source.deeds.take(own.ticket)))) return;
    isTaken.current = true;
    if (talk) talks.adopt(own, talk);
  };
  return (
    <li className="queue-row is-urgent">
      <p>{t("offered.text")}</p>
      <IntakeWords intake={own.intake} />
      <p className="hint">{t("offered.before")}</p>
      {talk && <Waiting talk={talk} />}
      <div className="row">
        {talk ? (
          <button type="button" className="button strong" onClick={() => void take()}>
            {t("offered.take")}
          </button>
        ) : (
          <button type="button" className="button strong" onClick={() => setTalk(source.openTalk(own))}>
            {t("offered.join")}
          </button>
        )}
      </div>
      <output className="problem">{doing.problem}</output>
    </li>
  );
};

export const Offered = ({ offered }: { readonly offered: readonly OwnSession[] }) => {
  const t = useTexts("console");
  if (offered.length === 0) return null;
  return (
    <section className="offered" aria-labelledby="console-offered">
      <h2 id="console-offered">{t("offered.title")}</h2>
      <ul>
        {offered.map((own) => (
          <One key={own.session} own={own} />
        ))}
      </ul>
    </section>
  );
};
