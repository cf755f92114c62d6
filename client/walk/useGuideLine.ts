/** The guide's words just now: those of the campaign where it has some for the moment, else those built in. */
import { useEffect, useMemo, useState } from "react";
import { fill } from "../../shared/campaign/fill.ts";
import { seasonOf } from "../../shared/campaign/season.ts";
import { greetingAt, type GuideWords, wordsOf } from "../../shared/guide/guide.ts";
import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { useView } from "../campaign/settings.ts";
import { nowAndNext } from "../events/square/nowAndNext.ts";
import { useEvents, useEventWords } from "../events/square/useEvents.ts";
import { zoneOfPlace } from "../events/square/where.ts";
import { useContent } from "../session/content.ts";
import { placeNow, usePlace } from "../session/place.ts";
import { programmeNow } from "../session/programme.ts";
import { isLesson, type Lesson, useGuide } from "./guide.ts";

/** So long she waits for the campaign's words before she greets with those built in, ms: what was said is not said anew. */
const PATIENCE_MS = 1500;

/** A finger taps and pushes the stick; elsewhere there are a mouse and keys. */
const isTouched = (): boolean => matchMedia("(pointer: coarse)").matches;

const useIsLate = (): boolean => {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
};

/** The event that is on now, what is said of it and where it is; null: none. */
export const useOnNow = () => {
  const t = useTexts("square");
  const tw = useTexts("walk");
  const words = useEventWords();
  const cards = useEvents();
  const card = nowAndNext(cards ?? [], programmeNow(), 0).now.find(({ isShut }) => !isShut);
  if (!card) return null;
  const zone = zoneOfPlace(card.place);
  return { zone, said: t("guide.onNow", { title: words(card).title, place: tw(`zones.${zone}.name`) }) };
};

/** How one does a lesson's thing with what is at hand. */
const useLesson = (): ((lesson: Lesson) => string) => {
  const t = useTexts("square");
  const isList = useView() === "list";
  return (lesson) => {
    if (lesson === "walk" && isList) return t("guide.lessons.walkList");
    if (lesson === "walk" && isTouched()) return t("guide.lessons.walkTouch");
    if (lesson === "look" && isTouched()) return t("guide.lessons.lookTouch");
    return t(`guide.lessons.${lesson}`);
  };
};

/** What she says now; "" while she is silent, or about to speak. */
export const useGuideLine = (): string => {
  const t = useTexts("square");
  const tw = useTexts("walk");
  const own = useOwnText();
  const lesson = useLesson();
  const { goal, line } = useGuide();
  const { content, failed } = useContent<GuideWords>("guide");
  const place = usePlace((s) => s.place);
  const isLate = useIsLate();
  const isReady = isLate || ((content !== null || failed) && place !== null);
  const onNow = useOnNow();
  // As the hour was when she began: a greeting does not change while it is read.
  const greeting = useMemo(() => {
    if (!isReady) return null;
    const now = placeNow();
    return greetingAt(content?.greetings ?? [], place && seasonOf(place, now), now);
  }, [isReady, content, place]);
  const name = own(campaign.guide.name);
  if (line === null) return "";
  if (isLesson(line)) return lesson(line);
  if (line === "hello") {
    if (!isReady) return "";
    const hello = greeting ? fill(own(greeting), { name }) : t("guide.hello", { name });
    return [hello, onNow?.said, t("guide.offer")].filter(Boolean).join(" ");
  }
  if (line === "called") return [t("guide.called", { name }), onNow?.said].filter(Boolean).join(" ");
  const words = line === "arrived" && goal && content ? wordsOf(content.places, goal) : null;
  return words ? own(words) : t(`guide.${line}`, { name, place: goal ? tw(`zones.${goal}.name`) : "" });
};
