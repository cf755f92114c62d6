/** After a conversation: that it is over, and what may still be done about it. */
import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { takeFocus } from "../../ui/focus.ts";
import { useDeed } from "./deed.ts";
import { useRoom } from "./source.ts";
import type { OpenTalk } from "./talks.ts";

export const Aftercare = ({ open: { own, state, letter } }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
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
