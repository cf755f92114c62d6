/** The lane of the organisations: all stands, or one of them. */
import type { Stand, Stands as Contents } from "../../shared/stands/stand.ts";
import { addTexts, useOwnText, useTexts } from "../campaign/language.ts";
import { Content } from "../exhibits/Content.tsx";
import { PageLink } from "../events/programme/PageLink.tsx";
import { focusOnMount } from "../ui/focus.ts";
import { StandIcon } from "./StandIcon.tsx";
import { StandPage } from "./StandPage.tsx";
import * as texts from "./texts.ts";
import "../exhibits/exhibits.css";
import "./stands.css";

addTexts("stands", texts);

const Cards = ({ stands }: { readonly stands: readonly Stand[] }) => {
  const own = useOwnText();
  return (
    <ul className="stands-all">
      {stands.map((stand) => (
        <li key={stand.id}>
          <PageLink to={`/see/stands/${stand.id}`} className="card stands-card">
            <StandIcon object={stand.object} colour={stand.colour} />
            <span>
              <strong>{own(stand.name)}</strong>
              <span>{own(stand.tagline)}</span>
            </span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
};

const All = ({ stands }: { readonly stands: readonly Stand[] }) => {
  const t = useTexts("stands");
  return (
    <>
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>{t(stands.length > 0 ? "lead" : "none")}</p>
      <Cards stands={stands} />
    </>
  );
};

const One = ({ contents, item }: { readonly contents: Contents; readonly item: string }) => {
  const t = useTexts("stands");
  const { stands, support } = contents;
  const stand = stands.find(({ id }) => id === item);
  const others = stands.filter(({ id }) => id !== item);
  return (
    <>
      {stand ? (
        <StandPage key={stand.id} stand={stand} phrases={support} />
      ) : (
        <h1 ref={focusOnMount} tabIndex={-1}>
          {t("gone")}
        </h1>
      )}
      {others.length > 0 && (
        <section className="stands-part" aria-labelledby="stands-others">
          <h2 id="stands-others">{t("all")}</h2>
          <Cards stands={others} />
        </section>
      )}
    </>
  );
};

export default function Stands({ item }: { readonly item: string | null }) {
  return (
    <Content<Contents> topic="stands">
      {(contents) => (item === null ? <All stands={contents.stands} /> : <One contents={contents} item={item} />)}
    </Content>
  );
}
