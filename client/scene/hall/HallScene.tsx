/**
 * A hall as it is seen from one's seat: the stage with its slides, who speaks, and who else is there. It fills its box; everything in it
 * the page says in words as well.
 */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { State } from "../../../shared/events/transitions.ts";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { isTaken } from "../camera/hands.ts";
import { Picture } from "../Picture.tsx";
import { HallLiving, type SeenHall, type SlideAt } from "./HallLiving.ts";
import { HallWorld } from "./HallWorld.tsx";
import { isHallPlace } from "./places.ts";
import * as texts from "./texts.ts";
import "./hall.css";

addTexts("hall3d", texts);

/** One press of a button looks so far aside, radians. */
const ASIDE = 0.35;
const CLOSER = "z";

interface HallSceneProps {
  readonly hall: SeenHall;
  /** Where the event is; a place without a picture of its own is shown as the lecture hall. */
  readonly place: string;
  /** What the screen says while there is no slide. */
  readonly title: string;
  /** The address of the slide, in a width in pixels; null: none. The same function as long as it is the same slide. */
  readonly slide: SlideAt | null;
  /** A press on the screen. */
  readonly onZoom: () => void;
}

const lineOf = (state: State) => (state === "draft" || state === "published" ? "soon" : state);
const fontFamily = (): string => getComputedStyle(document.documentElement).getPropertyValue("--font") || "sans-serif";

/** The title on the screen, again in each typeface and state. */
const useTitle = (living: HallLiving | null, hall: SeenHall, title: string): void => {
  const t = useTexts("hall3d");
  const state = useSyncExternalStore(hall.store.subscribe, () => hall.store.getState().stage.state);
  useEffect(() => {
    if (!living) return;
    const write = (): void => living.title({ title, line: t(`states.${lineOf(state)}`), font: fontFamily() });
    write();
    document.fonts.addEventListener("loadingdone", write);
    // The page puts another typeface on after the settings changed.
    const forget = useSettings.subscribe((now, before) => {
      if (now.readableFont !== before.readableFont) requestAnimationFrame(write);
    });
    return () => {
      document.fonts.removeEventListener("loadingdone", write);
      forget();
    };
  }, [living, title, state, t]);
};

const HallScene = ({ hall, place, title, slide, onZoom }: HallSceneProps) => {
  const t = useTexts("hall3d");
  const [living, setLiving] = useState<HallLiving | null>(null);
  const [isTurned, setIsTurned] = useState(false);
  const [isClose, setIsClose] = useState(false);
  const zoom = useRef(onZoom);
  useEffect(() => {
    zoom.current = onZoom;
  }, [onZoom]);

  const [draw] = useState(() => (finest: number, onFailure: () => void) => (
    <HallWorld
      finest={finest}
      onFailure={onFailure}
      make={() => new HallLiving(hall, isHallPlace(place) ? place : "hall", setIsTurned)}
      onMade={setLiving}
      onScreen={() => zoom.current()}
    />
  ));

  useTitle(living, hall, title);
  useEffect(() => living?.slide(slide), [living, slide]);
  useEffect(() => living?.gaze.close(isClose), [living, isClose]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTaken(event.target)) return;
      if (event.key.toLowerCase() === CLOSER) setIsClose((was) => !was);
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);

  const button = (what: "left" | "right" | "ahead", onClick: () => void, sign: string, key?: string) => (
    <button
      type="button"
      className="button hall3d-look"
      aria-label={t(what)}
      title={key ? t("key", { what: t(what), key }) : t(what)}
      onClick={onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );

  return (
    <div className="hall3d">
      <Picture draw={draw} over={null} />
      <fieldset ref={keepFocus} className="hall3d-looks" aria-label={t("label")}>
        {button("left", () => living?.gaze.turn(ASIDE), "◀", "Q")}
        {isTurned && button("ahead", () => living?.gaze.ahead(), "▲")}
        {button("right", () => living?.gaze.turn(-ASIDE), "▶", "E")}
        <button
          type="button"
          className="button"
          aria-pressed={isClose}
          title={t("key", { what: t(isClose ? "back" : "closer"), key: CLOSER.toUpperCase() })}
          onClick={() => setIsClose(!isClose)}
        >
          {t(isClose ? "back" : "closer")}
        </button>
      </fieldset>
    </div>
  );
};

export default HallScene;
