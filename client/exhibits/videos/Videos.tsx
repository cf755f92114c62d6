/** The video corner: stories of stills with captions, and films of another house, which load only after a press. */
import { useState } from "react";
import type { Still, Video } from "../../../shared/exhibits/videos.schema.ts";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import { YouTube } from "../../events/YouTube.tsx";
import { Shown } from "../../ui/Blocks.tsx";
import { Content } from "../Content.tsx";
import * as displays from "../displays.ts";
import * as texts from "../texts.ts";
import { WalkThrough } from "../WalkThrough.tsx";
import "../exhibits.css";
import "./videos.css";

addTexts("exhibits", texts);
addTexts("displays", displays);

/** One picture after the other, at one's own pace; what each says is read out. */
const Story = ({ stills }: { readonly stills: readonly Still[] }) => {
  const t = useTexts("displays");
  const own = useOwnText();
  const [at, setAt] = useState(0);
  const { picture, caption } = stills[at]!;
  const isLast = at === stills.length - 1;
  return (
    <>
      <figure className="story">
        <Shown key={at} {...picture} alt={own(picture.alt)} />
        <figcaption>
          <output>{own(caption)}</output>
        </figcaption>
      </figure>
      <div className="row story-steps">
        <button type="button" className="button" aria-disabled={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
          {t("videos.before")}
        </button>
        <span className="hint">{t("videos.still", { at: at + 1, of: stills.length })}</span>
        <button type="button" className="button primary" onClick={() => setAt(isLast ? 0 : at + 1)}>
          {t(isLast ? "videos.again" : "videos.after")}
        </button>
      </div>
      <details>
        <summary>{t("videos.all")}</summary>
        <ol>
          {stills.map((still) => (
            <li key={still.caption.ja}>
              {own(still.caption)} <span className="hint">{own(still.picture.alt)}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
};

const Film = ({ film, title }: { readonly film: string; readonly title: string }) => {
  const t = useTexts("displays");
  const [isOn, setOn] = useState(false);
  if (isOn) return <YouTube film={film} title={title} className="film" />;
  return (
    <div className="film-before card">
      <p>{t("videos.filmNote")}</p>
      <button type="button" className="button primary" onClick={() => setOn(true)}>
        {t("videos.filmPlay")}
      </button>
    </div>
  );
};

const small = (video: Video) =>
  "stills" in video && (
    <img className="exhibit-picture story-small" src={video.stills[0]!.picture.sizes[0]?.src} alt="" loading="lazy" />
  );

export default function Videos({ item }: { readonly item: string | null }) {
  const t = useTexts("displays");
  const own = useOwnText();
  return (
    <Content<readonly Video[]> topic="videos">
      {(videos) => (
        <WalkThrough
          sight="videos"
          items={videos}
          item={item}
          title={t("videos.title")}
          lead={<p>{t(videos.length > 0 ? "videos.lead" : "videos.none")}</p>}
          name={({ title }) => own(title)}
          picture={small}
        >
          {(video) => (
            <>
              <p>{own(video.about)}</p>
              <p className="hint">
                {t("stills" in video ? "videos.story" : "videos.film")} · {own(video.by)}
              </p>
              {"stills" in video ? (
                <Story stills={video.stills} />
              ) : (
                <Film film={video.youtube} title={own(video.title)} />
              )}
            </>
          )}
        </WalkThrough>
      )}
    </Content>
  );
}
