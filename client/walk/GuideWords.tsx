import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { useView } from "../campaign/settings.ts";
import { walkToZone } from "../session/actions.ts";
import { walker } from "../session/world.ts";
import { callBack, hush, isLesson, nextLesson, sendAway, useGuide } from "./guide.ts";

/** A finger taps and pushes the stick; elsewhere there are a mouse and keys. */
const isTouched = (): boolean => matchMedia("(pointer: coarse)").matches;

/** What the guide says, and what one can answer her. Beside it, how to send her away or call her back. */
export const GuideWords = () => {
  const t = useTexts("square");
  const tw = useTexts("walk");
  const own = useOwnText();
  const { mode, goal, line } = useGuide();
  const shown = useView();
  const name = own(campaign.guide.name);
  const place = goal ? tw(`zones.${goal}.name`) : "";

  if (mode === "away" || line === null)
    return (
      <button type="button" className="button guide-call" onClick={() => callBack(walker.motion)}>
        {t("guide.call", { name })}
      </button>
    );

  /** One lesson, told for what is at hand. */
  const lesson = () => {
    if (line === "walk" && shown === "list") return t("guide.lessons.walkList");
    if (line === "walk" && isTouched()) return t("guide.lessons.walkTouch");
    if (line === "look" && isTouched()) return t("guide.lessons.lookTouch");
    return isLesson(line) ? t(`guide.lessons.${line}`) : "";
  };
  const words = isLesson(line) ? lesson() : t(`guide.${line}`, { name, place });
  return (
    <div className="guide-words">
      <output>
        {/* A new line is a new scroller: it begins at its top. */}
        <span key={line} className="guide-line">
          <strong className="guide-name">{name}</strong> {words}
        </span>
      </output>
      <div className="row">
        {line === "hello" && (
          <button type="button" className="button" onClick={() => nextLesson(walker.motion)}>
            {t("guide.learn")}
          </button>
        )}
        {isLesson(line) && (
          <button type="button" className="button" onClick={() => nextLesson(walker.motion)}>
            {t("guide.skip")}
          </button>
        )}
        {(line === "follow" || line === "wait") && goal && (
          <button type="button" className="button" onClick={() => walkToZone(goal)}>
            {t("guide.walkAlong")}
          </button>
        )}
        <button type="button" className="button quiet" onClick={hush}>
          {t(line === "hello" || isLesson(line) ? "guide.hush" : "guide.ok")}
        </button>
        <button type="button" className="button quiet" onClick={sendAway}>
          {t("guide.away")}
        </button>
      </div>
    </div>
  );
};
