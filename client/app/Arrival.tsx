/** The first screen: welcome, who one will be, and in. Nothing of 3D is loaded, and no permission is asked. */
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { languages, languageTag } from "../../shared/campaign/language.ts";
import { hasPast, isLocked } from "../campaign/device.ts";
import { useForgotten } from "../campaign/forget.ts";
import { useLeft } from "../feedback/left.ts";
import { percent, textScales, useSettings, useView } from "../campaign/settings.ts";
import { focusOnMount } from "../ui/focus.ts";
import { Forget } from "../ui/Forget.tsx";
import { Choices } from "../ui/Choices.tsx";
import { AgeChoice } from "./AgeChoice.tsx";
import { goAsIs, goBack, goIn, goPractise, hasAName, hasBeenInside, invitation } from "./begin.ts";
import { LookChooser } from "./LookChooser.tsx";
import { Me } from "./Me.tsx";
import { goTo } from "./path.ts";
import { NameField } from "./NameField.tsx";
import { offerName } from "./names.ts";
import { type Now, useNow } from "./now.ts";
import { THREE_D_SIZE } from "./threeD.ts";
import { ViewChoice } from "./ViewChoice.tsx";
import "./arrival.css";

const FirstNow = lazy(() => import("../campaign/season/FirstNow.tsx"));
const OnNowLink = lazy(() => import("../events/square/OnNowLink.tsx"));

const LeavingCard = lazy(() => import("../feedback/LeavingCard.tsx"));

const HereNow = ({ now }: { readonly now: Now }) => {
  const t = useTexts("app");
  const words =
    now === "asking"
      ? t("welcome.unknown")
      : now === "offline"
        ? t("welcome.offline")
        : now.here === 0
          ? t("welcome.nobody")
          : t("welcome.here", { count: now.here });
  return <output className="here-now">{words}</output>;
};

/** Offered to a device that was here before; after a quick exit it is the only way to what was. */
const ComeBack = () => {
  const t = useTexts("app");
  return (
    <section className="come-back card" aria-label={t("back.title")}>
      <p>{t(isLocked() ? "back.locked" : "back.hint")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void goBack()}>
          {t("back.button")}
        </button>
      </div>
      <Forget onForgotten={() => document.querySelector("h1")?.focus()} />
    </section>
  );
};

export const Arrival = () => {
  const t = useTexts("app");
  const tc = useTexts();
  const now = useNow();
  const s = useSettings();
  const view = useView();
  const [past] = useState(hasPast);
  const forgotten = useForgotten() > 0;
  const left = useLeft();
  const [going, setGoing] = useState(false);

  useEffect(() => {
    const offer = () => {
      const { name, language, setName } = useSettings.getState();
      if (name === "") setName(offerName(language));
    };
    offer();
    return useForgotten.subscribe(offer);
  }, []);

  const start = (way: () => Promise<void>) => () => {
    if (going) return;
    setGoing(true);
    way().catch(() => setGoing(false));
  };

  const nameField = useRef<HTMLInputElement>(null);
  // A name that cannot be worn is the visitor's to change: its reason stands at the field.
  const startAsChosen = () => (hasAName() ? start(() => goIn("visitor"))() : nameField.current?.focus());

  return (
    <main className="arrival">
      <div className="arrival-picture">
        <img src="/morning.svg" alt="" width="1200" height="900" />
      </div>
      <section className="arrival-welcome">
        <Choices
          label={<span className="spoken">{tc("settings.language")}</span>}
          options={languages}
          value={s.language}
          onChange={s.setLanguage}
          name={(l) => tc(`languages.${l}`)}
          lang={languageTag}
        />
        <h1 ref={hasBeenInside() ? focusOnMount : undefined} tabIndex={-1}>
          {t("welcome.title")}
        </h1>
        <p className="lead">{t("welcome.lead")}</p>
        <HereNow now={now} />
        <Suspense>{left && !forgotten && <LeavingCard />}</Suspense>
        <Suspense>
          <FirstNow />
        </Suspense>
        <Suspense>
          <OnNowLink />
        </Suspense>
        <Me />
        <div className="ways">
          <button type="button" className="button primary" aria-busy={going} onClick={start(goAsIs)}>
            {t("enter.asIs")}
          </button>
          <button type="button" className="button to-talk" onClick={() => goTo("/talk")}>
            {t("enter.talk")}
          </button>
          <p className="hint">{t(view === "3d" ? "enter.in3d" : "enter.inList", { size: THREE_D_SIZE })}</p>
          {invitation() && <p className="hint">{t("enter.invited")}</p>}
          <div className="more-ways">
            <button type="button" className="button" onClick={() => goTo("/see/finder")}>
              {t("enter.find")}
            </button>
            <button type="button" className="button" onClick={() => goTo("/see")}>
              {t("enter.see")}
            </button>
            <button type="button" className="button" onClick={() => goTo("/events")}>
              {t("enter.events")}
            </button>
            <button type="button" className="button" onClick={start(() => goIn("light"))}>
              {t("enter.alone")}
            </button>
            <button type="button" className="button" onClick={start(goPractise)}>
              {t("enter.practice")}
            </button>
          </div>
          <p className="hint">
            {t("enter.aloneHint")} {t("enter.practiceHint")}
          </p>
        </div>
        {past && !forgotten && <ComeBack />}
        <output className="forgotten">{forgotten && tc("settings.forgetDone")}</output>
      </section>
      <section className="arrival-choices card" aria-labelledby="choices-title">
        <h2 id="choices-title">{t("customise")}</h2>
        <NameField field={nameField} />
        <LookChooser />
        <ViewChoice />
        <AgeChoice />
        <Choices
          label={tc("settings.textScale")}
          options={textScales}
          value={s.textScale}
          onChange={s.setTextScale}
          name={(scale) => tc(`scales.${percent(scale)}`)}
        />
        <button type="button" className="button primary" onClick={startAsChosen}>
          {t("enter.chosen")}
        </button>
        <p className="hint">
          {t("footer.anonymous")} {t("footer.devices")}
        </p>
      </section>
    </main>
  );
};
