/** The poster wall: all of them, and each large, with its words as text. */
import { useLayoutEffect, useRef, useState } from "react";
import type { Poster } from "../../../shared/exhibits/posters.schema.ts";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import { Shown } from "../../ui/Blocks.tsx";
import { Content } from "../Content.tsx";
import * as displays from "../displays.ts";
import * as texts from "../texts.ts";
import { WalkThrough } from "../WalkThrough.tsx";
import "../exhibits.css";
import "./posters.css";

addTexts("exhibits", texts);
addTexts("displays", displays);

const Sheet = ({ poster: { picture, words, by } }: { readonly poster: Poster }) => {
  const t = useTexts("displays");
  const own = useOwnText();
  const [isLarge, setLarge] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  // Its words stand in the middle.
  useLayoutEffect(() => {
    const { current } = sheet;
    if (isLarge && current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, [isLarge]);
  return (
    <>
      {/* Moved by arrow keys, too, for whoever has no finger on it. */}
      <section
        ref={sheet}
        className="poster-sheet"
        aria-label={t("posters.sheet")}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-large={isLarge || undefined}
      >
        <Shown {...picture} alt={own(picture.alt)} />
      </section>
      <div className="row">
        <button type="button" className="button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {t(isLarge ? "posters.smaller" : "posters.larger")}
        </button>
      </div>
      <section>
        <h2>{t("posters.written")}</h2>
        <p>{own(words)}</p>
        <p className="hint">{t("posters.by", { by: own(by) })}</p>
      </section>
    </>
  );
};

const small = ({ picture }: Poster) => (
  <img className="exhibit-picture poster-small" src={picture.sizes[0]?.src} alt="" loading="lazy" />
);

export default function Posters({ item }: { readonly item: string | null }) {
  const t = useTexts("displays");
  const own = useOwnText();
  return (
    <Content<readonly Poster[]> topic="posters">
      {(posters) => (
        <WalkThrough
          sight="posters"
          items={posters}
          item={item}
          title={t("posters.title")}
          lead={<p>{t(posters.length > 0 ? "posters.lead" : "posters.none")}</p>}
          name={({ title }) => own(title)}
          picture={small}
        >
          {(poster) => <Sheet poster={poster} />}
        </WalkThrough>
      )}
    </Content>
  );
}
