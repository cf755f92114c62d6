/** The booth: a calm screen with the conversation alone, and everything one might need within one press. */
import { useState } from "react";
import type { TicketView } from "../../../shared/consult/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { percent, textScales, useSettings } from "../../campaign/settings.ts";
import { aboveKeyboard } from "../../app/onScreenKeyboard.ts";
import { doWithTicket } from "../../session/consult.ts";
import { Choices } from "../../ui/Choices.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { HowSealed } from "../conversation/HowSealed.tsx";
import { Lines } from "../conversation/Lines.tsx";
import type { Talk } from "../conversation/state.ts";
import { EnterChoice, TextField } from "../conversation/TextField.tsx";
import { TimeLeft } from "../conversation/TimeLeft.tsx";
import { useTalk } from "../conversation/useTalk.ts";
import { Gone } from "./Gone.tsx";
import { setDraft, useMyTalk } from "./myTalk.ts";
import { Presence } from "./Presence.tsx";
import { Prompts } from "./Prompts.tsx";
import { lastSaid } from "./said.ts";
import { Sure } from "./Sure.tsx";
import { useAsking } from "./trouble.ts";
import "./booth.css";

interface Props {
  readonly talk: Talk;
  readonly ticket: TicketView;
}

/** The first two lines stand there at once; they are the place's and not a person's. */
const Welcome = () => {
  const t = useTexts("visit");
  return (
    <div className="booth-welcome">
      <p>{t("booth.welcome")}</p>
      <p>{t("booth.welcomeMore")}</p>
    </div>
  );
};

const Announcement = ({ talk, ticket }: Props) => {
  const t = useTexts("visit");
  const said = useTalk(talk, (s) => s.said);
  const key = lastSaid(said);
  return <output className="booth-said">{key && t(key, { name: ticket.counsellor ?? "" })}</output>;
};

const replies = ["yes", "no", "hard", "unsure", "wait", "hear", "silent", "thanks"] as const;

/** Words to choose instead of writing; each is sent at once. */
const Replies = ({ talk, onSaid }: { readonly talk: Talk; readonly onSaid: () => void }) => {
  const t = useTexts("visit");
  return (
    <div className="booth-replies">
      {replies.map((reply) => (
        <button
          key={reply}
          type="button"
          className="button"
          onClick={() => {
            void talk.write(t(`booth.replies.${reply}`));
            onSaid();
          }}
        >
          {t(`booth.replies.${reply}`)}
        </button>
      ))}
    </div>
  );
};

const Tools = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("visit");
  const tc = useTexts("conversation");
  const ts = useTexts();
  const { textScale, setTextScale } = useSettings();
  const isKept = useTalk(talk, (s) => s.isKept);
  return (
    <>
      <Choices
        label={t("booth.textScale")}
        options={textScales}
        value={textScale}
        onChange={setTextScale}
        name={(scale) => ts(`scales.${percent(scale)}`)}
      />
      <EnterChoice />
      <HowSealed talk={talk} />
      {!isKept && <p className="hint">{tc("line.notKept")}</p>}
    </>
  );
};

const panels = ["ready", "tools"] as const;
type Panel = (typeof panels)[number];

export const Booth = ({ talk, ticket }: Props) => {
  const t = useTexts("visit");
  const [panel, setPanel] = useState<Panel | null>(null);
  const [isSaid, setSaid] = useState(false);
  const { isBusy, trouble, run } = useAsking();
  const draft = useMyTalk((s) => s.draft);
  const isGone = ticket.state === "waiting";
  // Nobody would read what is chosen there then.
  const shown = isGone && panel === "ready" ? null : panel;
  const think = () => {
    setSaid(talk.tell("thinking"));
    setTimeout(() => setSaid(false), 4000);
  };
  return (
    <main ref={aboveKeyboard} className="booth">
      <div className="booth-head">
        {/* Where the field goes, the focus begins anew. */}
        <h1 key={String(isGone)} ref={focusOnMount} tabIndex={-1}>
          {t("booth.title")}
        </h1>
        <TimeLeft talk={talk} />
        <Sure
          button={t("booth.end")}
          question={t("booth.endTitle")}
          yes={t(isBusy ? "booth.closing" : "booth.endYes")}
          no={t("booth.endNo")}
          isBusy={isBusy}
          onYes={() => void run(() => doWithTicket(isGone ? "leave" : "end"))}
        >
          <p className="hint">{t("booth.endText")}</p>
        </Sure>
      </div>
      <output className="problem">{trouble}</output>
      <Presence talk={talk} ticket={ticket} />
      <Lines talk={talk} before={<Welcome />} after={<Announcement talk={talk} ticket={ticket} />} />
      <Prompts talk={talk} ticket={ticket} />
      {isGone ? <Gone ticket={ticket} /> : <TextField talk={talk} value={draft} onChange={setDraft} />}
      <div ref={keepFocus} className="booth-below">
        <div className="booth-tools">
          {!isGone && (
            <button type="button" className="button" onClick={think}>
              {t("booth.thinking")}
            </button>
          )}
          {panels
            .filter((one) => !isGone || one === "tools")
            .map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-expanded={shown === one}
                onClick={() => setPanel(shown === one ? null : one)}
              >
                {t(`booth.${one}`)}
              </button>
            ))}
        </div>
        <output className="hint">{isSaid && t("booth.thinkingSent")}</output>
        {shown && (
          <section className="booth-panel" aria-label={t(`booth.${shown}`)}>
            {shown === "ready" && <Replies talk={talk} onSaid={() => setPanel(null)} />}
            {shown === "tools" && <Tools talk={talk} />}
          </section>
        )}
      </div>
    </main>
  );
};
