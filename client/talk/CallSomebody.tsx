import { useRef, useState } from "react";
import type { Call } from "../../shared/talk/messages.ts";
import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { walkToZone } from "../session/actions.ts";
import { useSession } from "../session/status.ts";
import { useTalk } from "../session/talk.ts";
import { callSomebody, endCall } from "../session/talking.ts";
import { walker } from "../session/world.ts";
import { callBack } from "../walk/guide.ts";
import { HelpLines } from "./HelpLines.tsx";

const whys: readonly Call["why"][] = ["lost", "uneasy", "company"];

/** Nobody can come: what there is instead. */
const Instead = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useTexts("talk");
  const own = useOwnText();
  const choose = (act: () => void) => () => {
    act();
    onDone();
  };
  return (
    <>
      <div className="row">
        <button type="button" className="button" onClick={choose(() => callBack(walker.motion))}>
          {t("call.guide", { name: own(campaign.guide.name) })}
        </button>
        <button type="button" className="button" onClick={choose(() => walkToZone("campfire"))}>
          {t("call.campfire")}
        </button>
      </div>
      <h3>{t("call.help")}</h3>
      <HelpLines />
    </>
  );
};

/** "Call somebody": a greeter comes when called, and one always knows how it stands. `onDone` hears that one goes on. */
export const CallSomebody = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useTexts("talk");
  const called = useTalk((s) => s.called);
  const isPractice = useSession((s) => s.status === "practice");
  const [hasFailed, setHasFailed] = useState(false);
  const how = useRef<HTMLOutputElement>(null);
  if (isPractice)
    return (
      <>
        <p>{t("call.practice")}</p>
        <HelpLines label={t("call.help")} />
      </>
    );
  const state = called?.state;
  // The button goes with the answer: the focus waits where that will stand, and a second press does nothing.
  const ask = (why: Call["why"]) => {
    const isSent = callSomebody({ why });
    setHasFailed(!isSent);
    if (isSent) how.current?.focus();
  };
  const end = () => {
    endCall();
    how.current?.focus();
  };
  const isOpen = state === "waiting" || state === "coming";
  return (
    <>
      <output ref={how} tabIndex={-1}>
        {called
          ? t(`call.${called.state}`, { taker: called.taker ?? "" })
          : hasFailed
            ? t("call.failed")
            : t("call.lead")}
      </output>
      {isOpen && (
        <div className="row">
          <button type="button" className="button" onClick={end}>
            {t(state === "coming" ? "call.done" : "call.cancel")}
          </button>
        </div>
      )}
      {!isOpen && state !== "nobody" && (
        <div className="call-whys">
          {whys.map((why) => (
            <button key={why} type="button" className="button" onClick={() => ask(why)}>
              {t(`call.${why}`)}
            </button>
          ))}
        </div>
      )}
      {state === "nobody" && (
        <>
          <Instead onDone={onDone} />
          <div className="row">
            <button type="button" className="button quiet" onClick={end}>
              {t("call.again")}
            </button>
          </div>
        </>
      )}
    </>
  );
};
