/** One stand: who they are, what they offer, how to take part; a word of support, and whoever is there. */
import { useEffect } from "react";
import { type Stand, standColours, type SupportPhrase } from "../../shared/stands/stand.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { loadStandsNow } from "../session/stands.ts";
import { Blocks, Shown } from "../ui/Blocks.tsx";
import { focusOnMount } from "../ui/focus.ts";
import { Outside } from "../ui/Outside.tsx";
import { AtStand } from "./AtStand.tsx";
import { StandIcon } from "./StandIcon.tsx";
import { Support } from "./Support.tsx";
import { useHours } from "./useHours.ts";

const Facts = ({ stand }: { readonly stand: Stand }) => {
  const t = useTexts("stands");
  const own = useOwnText();
  const hours = useHours(stand);
  return (
    <dl className="stands-facts">
      <dt>{t("organisation")}</dt>
      <dd lang="ja">{stand.organisation}</dd>
      <dt>{t("area")}</dt>
      <dd>{own(stand.area)}</dd>
      <dt>{t("hours")}</dt>
      <dd>{hours}</dd>
    </dl>
  );
};

/** Ways to the organisation itself; where no address is sure, what to look for. */
const Ways = ({ stand: { links, search } }: { readonly stand: Stand }) => {
  const t = useTexts("stands");
  const own = useOwnText();
  if (links.length === 0 && search === null) return null;
  return (
    <section className="stands-part" aria-labelledby="stand-join">
      <h2 id="stand-join">{t("join")}</h2>
      {links.map(({ to, label }) => (
        <Outside key={to} href={to} label={own(label)} />
      ))}
      {search !== null && <p>{t("searchText", { words: search })}</p>}
    </section>
  );
};

interface Props {
  readonly stand: Stand;
  readonly phrases: readonly SupportPhrase[];
}

export const StandPage = ({ stand, phrases }: Props) => {
  const t = useTexts("stands");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  useEffect(() => void loadStandsNow(), []);
  return (
    <>
      <header className="stands-head" style={{ borderColor: standColours[stand.colour].deep }}>
        <StandIcon object={stand.object} colour={stand.colour} />
        <div>
          <h1 ref={focusOnMount} tabIndex={-1}>
            {own(stand.name)}
          </h1>
          <p>{own(stand.tagline)}</p>
        </div>
      </header>
      {stand.approvedOn === null && <p className="hint">{t("draft")}</p>}
      {stand.pictures.map((picture) => (
        <Shown key={picture.sizes[0]?.src} {...picture} alt={own(picture.alt)} />
      ))}
      <Blocks blocks={stand.text[language]} />
      <Ways stand={stand} />
      <Facts stand={stand} />
      <AtStand stand={stand} />
      <Support stand={stand.id} phrases={phrases} />
    </>
  );
};
