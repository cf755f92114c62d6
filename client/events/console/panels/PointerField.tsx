/** The picture that is shown, and the pointer on it: by mouse or finger where it is switched on, by arrow keys always. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import type { Pointer } from "../../../../shared/events/stage.ts";
import { useTexts } from "../../../campaign/language.ts";
import { takeFocus } from "../../../ui/focus.ts";
import { focusOn, headingOf, places, pointing } from "../panelFocus.ts";
import { moved, placeIn, throttled } from "../pointing.ts";
import { useHallNow, useRoom } from "../source.ts";

/** As others of the crew point, and oneself. */
const Dot = ({ at }: { readonly at: Pointer }) => (
  <span className="pointer-dot" style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }} aria-hidden="true" />
);

interface Props {
  readonly isOn: boolean;
  readonly children: ReactNode;
}

export const PointerField = ({ isOn, children }: Props) => {
  const t = useTexts("eventConsole");
  const { tell } = useRoom();
  const at = useHallNow((s) => s.stage.pointer);
  const own = useRef<Pointer | null>(null);
  const point = useRef(throttled((to: Pointer | null) => tell("pointer", { at: to })));
  useEffect(() => {
    const { stop } = point.current;
    return stop;
  }, []);
  // Another slide takes the pointer away, and switching it off does.
  useEffect(() => {
    if (!isOn && own.current) {
      own.current = null;
      point.current(null);
    }
  }, [isOn]);
  const to = (place: Pointer) => {
    own.current = place;
    point.current(place);
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (isOn) to(placeIn(event, event.currentTarget.getBoundingClientRect()));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) {
      pointing.setState(false, true);
      return void focusOn(headingOf("slides"));
    }
    const place = moved(own.current ?? at, event.key, event.shiftKey);
    if (!place) return;
    // The arrows would turn the slide.
    event.preventDefault();
    to(place);
  };
  if (!isOn)
    return (
      <div className="pointer-field">
        {children}
        {at && <Dot at={at} />}
      </div>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move the pointer: an application of one thing
    <div
      id={places.pointer}
      ref={takeFocus}
      className="pointer-field is-on"
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the same
      tabIndex={0}
      aria-label={t("pointer.label")}
      onPointerMove={onMove}
      onPointerDown={onMove}
      onKeyDown={onKey}
    >
      {children}
      {at && <Dot at={at} />}
    </div>
  );
};
