/** The square in 3D: the scene, and around it everything one can do as real buttons. */
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTexts } from "../campaign/language.ts";
import { SquareNow } from "../campaign/season/SquareNow.tsx";
import { BoothCard } from "../consult/square/BoothsHere.tsx";
import { DoorsNotice } from "../events/square/DoorsNotice.tsx";
import { ZoneEvent } from "../events/square/ZoneEvent.tsx";
import { useNearby } from "../session/nearby.ts";
import { useCount, useSelf } from "../session/self.ts";
import { SightsHere } from "../sights/SightsHere.tsx";
import { useTalk } from "../session/talk.ts";
import { walker } from "../session/world.ts";
import { stand } from "../session/actions.ts";
import { TablePanel } from "../talk/AtTable.tsx";
import { Notices } from "../talk/Notices.tsx";
import { ReachNow } from "../talk/ReachLine.tsx";
import { TalkSpeaker } from "../talk/TalkLog.tsx";
import { Ways } from "../talk/Ways.tsx";
import { focusOnMount } from "../ui/focus.ts";
import { keepFocus } from "../ui/keepFocus.ts";
import { GuideWords } from "../walk/GuideWords.tsx";
import { listenToKeys } from "../walk/keyboard.ts";
import { Stick } from "../walk/Stick.tsx";
import { QUIET_HOUR } from "./Alone.tsx";
import { barIcons } from "./barIcons.tsx";
import { SceneFrame } from "./SceneFrame.tsx";
import { Sheet } from "./Sheet.tsx";
import { type Panel, panels, SheetContent } from "./SheetContent.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { aboveKeyboard } from "./onScreenKeyboard.ts";
import "../talk/beside.css";

export default function Square() {
  const t = useTexts("square");
  const tw = useTexts("walk");
  const [open, setOpen] = useState<Panel | null>(null);
  const zone = useNearby((s) => s.zone);
  const near = useNearby((s) => s.near.length);
  const quiet = useCount() <= QUIET_HOUR;
  const seated = (useSelf()?.seat ?? null) !== null;
  const buttons = useRef(new Map<Panel, HTMLButtonElement>());

  useEffect(() => listenToKeys(walker), []);

  const close = () => {
    if (open) buttons.current.get(open)?.focus();
    setOpen(null);
  };
  // Whoever has sat down at a table came to talk: the sheet that led there would hide its rules and its talk. At once,
  // because what is hidden cannot take the focus.
  useEffect(() => {
    if (!open) return;
    return useTalk.subscribe(({ reach }, before) => {
      if (!reach?.table || reach.table === before.reach?.table) return;
      buttons.current.get(open)?.focus();
      flushSync(() => setOpen(null));
    });
  }, [open]);
  const press = (panel: Panel) => {
    if (panel === "sit" && seated) return stand();
    setOpen(open === panel ? null : panel);
  };

  const title = (panel: Panel) => (panel === "sit" && seated ? t("bar.stand") : t(`bar.${panel}`));

  return (
    <main ref={aboveKeyboard} className="square-view">
      <div className="scene-frame">
        <SceneFrame />
      </div>
      <div className="hud-top">
        <div className="where">
          <h1 ref={focusOnMount} tabIndex={-1}>
            {zone ? tw(`zones.${zone}.name`) : t("places.between")}
          </h1>
          <StatusLine />
          {quiet && (
            <button type="button" className="button" onClick={() => setOpen("more")}>
              {t("alone.title")}
            </button>
          )}
        </div>
        <Ways />
        <ReachNow />
        <Notices />
        <SquareNow />
        <DoorsNotice />
        <div ref={keepFocus} className="booth-box">
          {zone === "consultation" && <BoothCard />}
          {zone && <SightsHere zone={zone} />}
          {zone && <ZoneEvent zone={zone} />}
        </div>
        <div ref={keepFocus} className="guide-box">
          <GuideWords />
        </div>
      </div>
      <Stick />
      <TalkSpeaker />
      <TablePanel />
      {open && (
        <Sheet key={open} title={title(open)} onClose={close}>
          <SheetContent panel={open} onDone={close} />
        </Sheet>
      )}
      <nav className="action-bar" aria-label={t("bar.label")}>
        {panels.map((panel) => {
          const Icon = barIcons[panel];
          return (
            <button
              key={panel}
              ref={(button) => {
                if (button) buttons.current.set(panel, button);
              }}
              type="button"
              className="bar-button"
              aria-expanded={panel === "sit" && seated ? undefined : open === panel}
              onClick={() => press(panel)}
            >
              <Icon />
              <span>
                {title(panel)}
                {panel === "people" && near > 0 && ` ${near}`}
              </span>
            </button>
          );
        })}
      </nav>
    </main>
  );
}
