import { goTo } from "../app/path.ts";
import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { walkToZone } from "../session/actions.ts";
import { walker } from "../session/world.ts";
import { callBack, hush, isLesson, lead, nextLesson, sendAway, useGuide } from "./guide.ts";
import { useGuideLine, useOnNow } from "./useGuideLine.ts";

/** What one can answer her to what she says now. */
const Answers = () => {
  const t = useTexts("square");
  const tw = useTexts("walk");
  const { goal, line } = useGuide();
  const onNow = useOnNow();
  const isAsking = line === "hello" || line === "called" || line === "done";
  return (
    <div className="row">
      {(line === "hello" || isLesson(line ?? "")) && (
        <button type="button" className="button" onClick={() => nextLesson(walker.motion)}>
          {t(line === "hello" ? "guide.learn" : "guide.skip")}
        </button>
      )}
      {line === "called" && onNow && (
        <button type="button" className="button" onClick={() => lead(onNow.zone, walker.motion)}>
          {t("guide.toEvent", { place: tw(`zones.${onNow.zone}.name`) })}
        </button>
      )}
      {isAsking && (
        <button type="button" className="button" onClick={() => goTo("/see/guide")}>
          {t("guide.ask")}
        </button>
      )}
      {line === "called" && (
        <button type="button" className="button" onClick={() => nextLesson(walker.motion)}>
          {t("guide.again")}
        </button>
      )}
      {(line === "follow" || line === "wait") && goal && (
        <button type="button" className="button" onClick={() => walkToZone(goal)}>
          {t("guide.walkAlong")}
        </button>
      )}
      <button type="button" className="button quiet" onClick={hush}>
        {t(line === "hello" || isLesson(line ?? "") ? "guide.hush" : "guide.ok")}
      </button>
      <button type="button" className="button quiet" onClick={sendAway}>
        {t("guide.away")}
      </button>
    </div>
  );
};

/** What the guide says, and what one can answer her. Beside it, how to send her away or call her back. */
export const GuideWords = () => {
  const t = useTexts("square");
  const own = useOwnText();
  const { mode, line } = useGuide();
  const words = useGuideLine();
  const name = own(campaign.guide.name);

  if (mode === "away" || line === null)
    return (
      <button type="button" className="button guide-call" onClick={() => callBack(walker.motion)}>
        {t("guide.call", { name })}
      </button>
    );
  return (
    <div className="guide-words">
      <output>
        {/* A new line is a new scroller: it begins at its top. */}
        {words && (
          <span key={line} className="guide-line">
            <strong className="guide-name">{name}</strong> {words}
          </span>
        )}
      </output>
      <Answers />
    </div>
  );
};
