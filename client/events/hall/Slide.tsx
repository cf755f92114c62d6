/** The slide as a picture, as large as there is room, and nearer where one wishes. What stands on it goes with it as text. */
import { type CSSProperties, useCallback, useEffect, useState } from "react";
import { languageTag } from "../../../shared/campaign/language.ts";
import type { Pointer } from "../../../shared/events/stage.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { BiggerIcon, FartherIcon, NearerIcon, SmallerIcon } from "./icons.tsx";
import type { SlideShown } from "./slides.ts";
import { useZoom } from "./zoom.ts";

/** Widths that pictures are kept in, pixels. */
const widths = [640, 1280, 1920] as const;
const usualRatio = 16 / 9;

/** The smallest picture that is sharp at this size; with little data the smallest of all, until one looks nearer. */
const widthFor = (css: number, scale: number, isSaving: boolean): number => {
  const wished = isSaving ? (css / 2) * scale : css * Math.min(2, devicePixelRatio) * scale;
  return widths.find((width) => width >= wished * 0.9) ?? widths.at(-1)!;
};

/** The next picture is fetched within so long, ms: each at a moment of their own, or thousands would ask at once. */
const AHEAD_MS = 15_000;

interface Picture {
  readonly url: string;
  readonly ratio: number;
}

/** The picture at `url` once it is there; the one before stays until then, so that nothing flashes. */
const usePicture = (url: string | null, next: string | null): Picture | null => {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    if (url === null) return;
    let isWanted = true;
    let ahead: ReturnType<typeof setTimeout> | undefined;
    const image = new Image();
    image.src = url;
    const show = async () => {
      // Without the picture there are still its words.
      const isThere = await image.decode().then(
        () => true,
        () => false,
      );
      if (!isWanted) return;
      setPicture(isThere ? { url, ratio: image.naturalWidth / image.naturalHeight || usualRatio } : null);
      if (isThere && next !== null) ahead = setTimeout(() => (new Image().src = next), Math.random() * AHEAD_MS);
    };
    void show();
    return () => {
      isWanted = false;
      clearTimeout(ahead);
    };
  }, [url, next]);
  return url === null ? null : picture;
};

interface Props {
  readonly slide: SlideShown | null;
  readonly pointer: Pointer | null;
  /** Stands there while there is no slide. */
  readonly title: string;
  readonly isBig: boolean;
  readonly onBig: (isBig: boolean) => void;
}

export const Slide = ({ slide, pointer, title, isBig, onBig }: Props) => {
  const t = useTexts("hall");
  const isSaving = useSettings((s) => s.dataSaver);
  const [css, setCss] = useState(640);
  const zoom = useZoom(slide ? `${slide.index}` : "");
  const width = widthFor(css, zoom.scale, isSaving);
  const picture = usePicture(slide?.url(width) ?? null, isSaving ? null : (slide?.nextUrl?.(width) ?? null));
  const { box } = zoom;
  const attach = useCallback(
    (element: HTMLElement | null) => {
      box(element);
      if (element) setCss(element.clientWidth);
    },
    [box],
  );
  useEffect(() => {
    if (!isBig) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing && !document.querySelector("dialog[open]")) onBig(false);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [isBig, onBig]);
  const name = slide ? t("slide.number", { n: slide.index + 1, of: slide.length }) : title;
  return (
    <div className="hall-slide" data-big={isBig || undefined}>
      <section
        ref={attach}
        className="hall-slide-box"
        data-zoomed={zoom.scale > 1 || undefined}
        aria-label={t("slide.box", { name })}
      >
        {picture && slide ? (
          <div
            className="hall-slide-picture"
            style={{ "--ratio": picture.ratio, "--scale": zoom.scale } as CSSProperties}
          >
            <img
              src={picture.url}
              alt={slide.words?.join(" ") || name}
              lang={languageTag(slide.language)}
              draggable={false}
            />
            {pointer && (
              <span
                className="hall-pointer"
                style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }}
                aria-hidden="true"
              />
            )}
          </div>
        ) : (
          <p className="hall-slide-title">{slide?.words?.join("\n") || name}</p>
        )}
      </section>
      {slide && (
        <div className="hall-slide-tools">
          <button
            type="button"
            className="button square"
            aria-label={t("slide.farther")}
            aria-disabled={zoom.scale <= 1}
            onClick={zoom.farther}
          >
            <FartherIcon />
          </button>
          <button type="button" className="button square" aria-label={t("slide.nearer")} onClick={zoom.nearer}>
            <NearerIcon />
          </button>
          <button
            type="button"
            className="button square"
            aria-label={t("slide.big")}
            aria-pressed={isBig}
            onClick={() => onBig(!isBig)}
          >
            {isBig ? <SmallerIcon /> : <BiggerIcon />}
          </button>
        </div>
      )}
    </div>
  );
};
