/** One conversation: who is in it and how it stands, its lines, and where the next one is written. */
import { useState } from "react";
import { useStore } from "zustand";
import { useTexts } from "../../campaign/language.ts";
import { HowSealed } from "../conversation/HowSealed.tsx";
import { Lines } from "../conversation/Lines.tsx";
import { EnterChoice, TextField } from "../conversation/TextField.tsx";
import { Aftercare } from "./Aftercare.tsx";
import { FIELD, TALK_TITLE } from "./fields.ts";
import { IntakeWords } from "./IntakeWords.tsx";
import { Calling, Standing } from "./Standing.tsx";
import { useRoom } from "./source.ts";
import { isCall, type OpenTalk } from "./talks.ts";

/** So long it stands that something was said, ms. */
const SAID_MS = 4000;

const Writing = ({ open }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const { source, talks } = useRoom();
  const { own, talk, draft } = open;
  const canWrite = useStore(talk.store, (s) => s.canWrite);
  const hasLines = useStore(talk.store, (s) => s.lines.length > 0);
  const [hasThought, setThought] = useState(false);
  const think = () => {
    talk.tell("thinking");
    setThought(true);
    setTimeout(() => setThought(false), SAID_MS);
  };
  return (
    <>
      <Standing open={open} />
      <Lines talk={talk} before={!hasLines && canWrite && <p className="hint">{t("talk.greeted")}</p>} />
      <TextField
        talk={talk}
        fieldId={FIELD}
        value={draft}
        onChange={(words) => talks.change(own.session, { draft: words })}
      >
        <div className="row talk-more">
          <button type="button" className="button" onClick={think}>
            {t("talk.think")}
          </button>
          <output className="hint">{hasThought && t("talk.thought")}</output>
          <details className="talk-options">
            <summary>{t("talk.options")}</summary>
            <EnterChoice />
            {!source.isPractice && <HowSealed talk={talk} />}
            <p className="hint">{t("talk.privateHint")}</p>
          </details>
        </div>
      </TextField>
    </>
  );
};

export const TalkPane = ({ open }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const name = t("visitor", { letter: open.letter });
  return (
    <section className="talk-pane" aria-labelledby={TALK_TITLE}>
      <div className="talk-head">
        <h2 id={TALK_TITLE} tabIndex={-1}>
          {t("talk.heading", { name })}
        </h2>
        {open.own.intake.isUrgent && <strong className="mark alert">{t("queue.urgent")}</strong>}
        <IntakeWords intake={open.own.intake} />
      </div>
      {open.state !== "open" ? (
        <Aftercare open={open} />
      ) : isCall(open.own) ? (
        <Calling open={open} />
      ) : (
        <Writing open={open} />
      )}
    </section>
  );
};
