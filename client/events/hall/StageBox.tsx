/** The stage: in 3D as seen from one's seat, in the list the slide alone. */
import { lazy, Suspense, useCallback, useMemo } from "react";
import { languageTag } from "../../../shared/campaign/language.ts";
import type { EventPage } from "../../../shared/events/api.ts";
import { hasWebGl2 } from "../../app/threeD.ts";
import { ThreeDRuns } from "../../app/ThreeDRuns.tsx";
import { useTexts } from "../../campaign/language.ts";
import { useSettings, useView } from "../../campaign/settings.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { Boundary } from "../../ui/Boundary.tsx";
import { Slide } from "./Slide.tsx";
import { type SlideShown, useSlide } from "./slides.ts";
import { useLine } from "./useLine.ts";
import { Wave } from "./Wave.tsx";

const HallScene = lazy(() => import("../../scene/hall/HallScene.tsx"));

interface Props {
  readonly hall: HallLine;
  readonly page: EventPage;
  readonly isBig: boolean;
  readonly onBig: (isBig: boolean) => void;
}

/** That another slide is on, in a few words; for eyes that do not see it, in 3D also what stands on it. */
const SlideSaid = ({ slide, isScene }: { readonly slide: SlideShown | null; readonly isScene: boolean }) => {
  const t = useTexts("hall");
  const number = slide ? t("slide.number", { n: slide.index + 1, of: slide.length }) : "";
  return (
    <div className="spoken">
      <output>
        {number} {slide?.words?.[0]}
      </output>
      {isScene && slide && <p lang={languageTag(slide.language)}>{slide.words?.join(" ")}</p>}
    </div>
  );
};

/** 3D could not start, or stopped: the list is offered, and the slide is there meanwhile. */
const No3d = () => {
  const t = useTexts("hall");
  const setView = useSettings((s) => s.setView);
  return (
    <div className="hall-no-3d" role="alert">
      <p>{t("stage.no3d")}</p>
      <button type="button" className="button" onClick={() => setView("list")}>
        {t("head.toList")}
      </button>
    </div>
  );
};

export const StageBox = ({ hall, page, isBig, onBig }: Props) => {
  const t = useTexts("hall");
  const view = useView();
  const slide = useSlide(hall);
  const pointer = useHall(hall, (s) => s.stage.pointer);
  const title = useLine()(page.card.title).words;
  const at = slide ? slide.url(0) : null;
  // oxlint-disable-next-line react/exhaustive-deps -- the same slide is the same picture
  const url = useMemo(() => slide?.url ?? null, [at]);
  const toBig = useCallback(() => onBig(true), [onBig]);
  const isScene = view === "3d" && hasWebGl2() && !isBig;
  if (!isScene)
    return (
      <div className="hall-box">
        <Slide slide={slide} pointer={pointer} title={title} isBig={isBig} onBig={onBig} />
        <SlideSaid slide={slide} isScene={false} />
        <Wave hall={hall} />
      </div>
    );
  return (
    <div className="hall-box hall-box-3d">
      <Boundary
        fallback={
          <>
            <No3d />
            <Slide slide={slide} pointer={pointer} title={title} isBig={isBig} onBig={onBig} />
          </>
        }
      >
        <ThreeDRuns />
        <Suspense fallback={<output className="scene-loading">{t("stage.loading")}</output>}>
          <HallScene hall={hall} place={page.card.place} title={title} slide={url} onZoom={toBig} />
        </Suspense>
      </Boundary>
      <SlideSaid slide={slide} isScene />
    </div>
  );
};
