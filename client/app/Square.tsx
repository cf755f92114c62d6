/** The square in 3D: the scene, and around it everything one can do as real buttons. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { useNearby } from "../session/nearby.ts";
import { useCount, useSelf } from "../session/self.ts";
import { walker } from "../session/world.ts";
import { stand } from "../session/actions.ts";
import { Phrases } from "../talk/Phrases.tsx";
import { focusOnMount } from "../ui/focus.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { keepFocus } from "../ui/keepFocus.ts";
import { Gestures } from "../walk/Gestures.tsx";
import { GuideWords } from "../walk/GuideWords.tsx";
import { listenToKeys } from "../walk/keyboard.ts";
import { NearPeople } from "../walk/NearPeople.tsx";
import { PlaceList } from "../walk/PlaceList.tsx";
import { Seats } from "../walk/Seats.tsx";
import { Stick } from "../walk/Stick.tsx";
import { highlight } from "../walk/view.ts";
import { WalkPad } from "../walk/WalkPad.tsx";
import { Alone, QUIET_HOUR } from "./Alone.tsx";
import { Doors } from "./Doors.tsx";
import { barIcons } from "./barIcons.tsx";
import { SceneFrame } from "./SceneFrame.tsx";
import { StatusLine } from "./StatusLine.tsx";

type Panel = "places" | "say" | "gestures" | "sit" | "people" | "more";
const panels: readonly Panel[] = ["places", "say", "gestures", "sit", "people", "more"];

const Sheet = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => {
  const t = useTexts("square");
  const ref = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    const sheet = ref.current!;
    sheet.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      // A dialog on top takes it alone: asked before it hears of the key and goes.
      if (!sheet.closest("[inert]")) close.current();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => {
      removeEventListener("keydown", onKey, { capture: true });
      highlight(null);
    };
  }, []);
  return (
    <section ref={ref} className="sheet card" aria-label={title} tabIndex={-1}>
      <div className="sheet-head">
        <h2>{title}</h2>
        <button type="button" className="button quiet square" aria-label={t("bar.close")} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div ref={keepFocus} className="sheet-body">
        {children}
      </div>
    </section>
  );
};

const Content = ({ panel, onDone }: { readonly panel: Panel; readonly onDone: () => void }) => {
  const t = useTexts("square");
  switch (panel) {
    case "places":
      return <PlaceList onGone={onDone} />;
    case "say":
      return <Phrases />;
    case "gestures":
      return <Gestures />;
    case "sit":
      return <Seats onDone={onDone} />;
    case "people":
      return <NearPeople />;
    case "more":
      return (
        <>
          <h3>{t("move.title")}</h3>
          <WalkPad />
          <h3>{t("alone.title")}</h3>
          <Alone onDone={onDone} />
          <Doors />
        </>
      );
  }
};

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
  const press = (panel: Panel) => {
    if (panel === "sit" && seated) return stand();
    setOpen(open === panel ? null : panel);
  };

  const title = (panel: Panel) => (panel === "sit" && seated ? t("bar.stand") : t(`bar.${panel}`));

  return (
    <main className="square-view">
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
        <div ref={keepFocus} className="guide-box">
          <GuideWords />
        </div>
      </div>
      <Stick />
      {open && (
        <Sheet key={open} title={title(open)} onClose={close}>
          <Content panel={open} onDone={close} />
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
