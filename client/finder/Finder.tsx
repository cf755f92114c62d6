/** The finder as a page of the place: the guide asks, and what fits is shown. Once it is loaded it needs no server. */
import { useEffect, useMemo, useRef, useState } from "react";
import { prefectureNames } from "../../shared/campaign/prefectures.ts";
import { withChanges } from "../../shared/finder/changes.ts";
import type { Directory } from "../../shared/finder/directory.ts";
import { finderWords } from "../../shared/finder/words.ts";
import { goTo } from "../app/path.ts";
import { campaign } from "../campaign/content.ts";
import { useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { loadContent, useContent } from "../session/content.ts";
import { placeNow, usePlace } from "../session/place.ts";
import { focusOnMount } from "../ui/focus.ts";
import type { FinderGiven } from "./conversation.ts";
import { type Finder as Mounted, mountFinder } from "./mountFinder.ts";
import "./finder.css";

/** The directory as it holds now: the operator's changes lie over it. */
const useDirectory = (): { readonly directory: Directory | null; readonly failed: boolean } => {
  const { content, failed } = useContent<Directory>("help");
  const changes = usePlace((s) => s.place?.help);
  const directory = useMemo(
    () =>
      content && { ...content, records: content.records.map((record) => withChanges(record, changes?.[record.id])) },
    [content, changes],
  );
  return { directory, failed };
};

const Conversation = ({ directory, first }: { readonly directory: Directory; readonly first: string | null }) => {
  const language = useSettings((s) => s.language);
  const place = useRef<HTMLElement>(null);
  const mounted = useRef<Mounted>(null);
  const given = useMemo(
    (): FinderGiven => ({
      directory,
      language,
      words: finderWords[language],
      guide: campaign.guide.name[language],
      prefectures: prefectureNames,
      now: placeNow,
      onGo: goTo,
      level: 2,
      first,
    }),
    [directory, language, first],
  );
  useEffect(() => {
    if (mounted.current) mounted.current.update(given);
    else mounted.current = mountFinder(place.current!, given);
  }, [given]);
  useEffect(
    () => () => {
      mounted.current?.close();
      mounted.current = null;
    },
    [],
  );
  return <section ref={place} className="finder" aria-label={campaign.guide.name[language]} />;
};

/** Where the directory cannot be read; the bar above has its numbers all the same. */
const Instead = ({ failed }: { readonly failed: boolean }) => {
  const t = useTexts("sights");
  return (
    <>
      <output>{t(failed ? "lost" : "loading")}</output>
      {failed && (
        <button type="button" className="button" onClick={() => void loadContent("help")}>
          {t("again")}
        </button>
      )}
    </>
  );
};

/**
 * `item`: an answer to the first question, "/see/finder/health". It is taken off the address at once: what somebody is looking for
 * stands in no history, and no reload tells it to the server.
 */
export default function Finder({ item }: { readonly item: string | null }) {
  const language = useSettings((s) => s.language);
  const [first] = useState(item);
  useEffect(() => {
    if (item !== null) goTo("/see/finder", { instead: true });
  }, [item]);
  const { directory, failed } = useDirectory();
  return (
    <div className="over-screen finder-page">
      <h1 ref={focusOnMount} tabIndex={-1}>
        {finderWords[language].talk.heading}
      </h1>
      {directory ? <Conversation directory={directory} first={first} /> : <Instead failed={failed} />}
    </div>
  );
}
