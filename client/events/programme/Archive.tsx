/** What stays of an event: its film after a tap, the slides with their words, what was said, what the survey says. */
import { useCallback } from "react";
import type { Archive as Kept } from "../../../shared/events/api.ts";
import { useTexts } from "../../campaign/language.ts";
import { fileUrl } from "../../session/hallPage.ts";
import { loadArchive } from "../../session/programme.ts";
import { Line } from "../hall/Line.tsx";
import { ArchiveFilm } from "./ArchiveFilm.tsx";
import { ArchiveSlides } from "./ArchiveSlides.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { MissingScreen } from "./MissingScreen.tsx";
import { PublicResults } from "./PublicResults.tsx";
import { useLoaded } from "./useEvent.ts";
import { When } from "./When.tsx";

const Shown = ({ archive }: { readonly archive: Kept }) => {
  const t = useTexts("programme");
  const { card, video, signing, handouts, survey } = archive;
  return (
    <article className="over-screen">
      <header className="events-head">
        <p className="hint">{t("archive.title")}</p>
        <h1 ref={beginScreen} tabIndex={-1}>
          <Line of={card.title} />
        </h1>
        <p className="events-when">
          <When span={card} />
        </p>
      </header>
      {video && <ArchiveFilm event={card.id} video={video} kind="film" hasTranscript={archive.transcript.length > 0} />}
      {signing && <ArchiveFilm event={card.id} video={signing} kind="signing" hasTranscript={false} />}
      <ArchiveSlides archive={archive} />
      {handouts.length > 0 && (
        <section>
          <h2>{t("event.handouts")}</h2>
          <ul className="events-handouts">
            {handouts.map(({ file, title }) => (
              <li key={file}>
                <a className="button" href={fileUrl(file)} target="_blank" rel="noopener">
                  <Line of={title} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {survey && survey.length > 0 && <PublicResults event={card.id} results={survey} />}
    </article>
  );
};

export default function Archive({ event }: { readonly event: string }) {
  const t = useTexts("programme");
  const [archive, missing, read] = useLoaded(useCallback(() => loadArchive(event), [event]));
  if (!archive)
    return <MissingScreen title={t("archive.title")} missing={missing} onAgain={read} none={t("archive.none")} />;
  return <Shown archive={archive} />;
}
