/** After a conversation: that it is over, and what may still be done about it. */
import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { takeFocus } from "../../ui/focus.ts";
import { useTalk } from "../conversation/useTalk.ts";
import { WantsIn } from "../conversation/WantsIn.tsx";
import { useDeed } from "./deed.ts";
import { useRoom } from "./source.ts";
import type { OpenTalk } from "./talks.ts";

/** A supervisor stepped in: until the seat is left, the one who was here lets them in. */
const Successor = ({ open: { talk } }: { readonly open: OpenTalk }) => {
  const isHere = useTalk(talk, (s) => s.line === "here");
  return isHere ? <WantsIn talk={talk} /> : null;
};

export const Aftercare = ({ open }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const { own, state, letter } = open;
  const { source, talks } = useRoom();
  const { Afterword } = source;
  const doing = useDeed();
  const [isAvoided, setAvoided] = useState(false);
  const avoid = () => doing.perform(() => source.deeds.avoid(own.ticket)).then(setAvoided);
  return (
    <div className="talk-after">
      <p ref={takeFocus} tabIndex={-1}>
        {t(state === "left" ? "talk.left" : source.isPractice ? "practice.done" : "talk.over")}
      </p>
      {state === "over" && <Successor open={open} />}
      {state === "over" && Afterword && <Afterword session={own.session} name={t("visitor", { letter })} />}
      {state === "over" && (
        <div className="row">
          {!source.isPractice && (
            <button type="button" className="button" aria-disabled={isAvoided} onClick={() => void avoid()}>
              {t("talk.avoid")}
            </button>
          )}
          <button type="button" className="button strong" onClick={() => talks.putAway(own.session)}>
            {t("talk.putAway")}
          </button>
        </div>
      )}
      <output className={doing.problem ? "problem" : "hint"}>
        {doing.problem || (isAvoided && t("talk.avoided"))}
      </output>
    </div>
  );
};
