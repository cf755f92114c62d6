/**
 * In the square, in both views: the operator's notices, the words of a ceremony while it is held, and when the doors close. Quiet
 * lines that are read politely; nothing covers the picture, and no sound plays by itself.
 */
import type { ReactNode } from "react";
import { create } from "zustand";
import { noticesAt } from "../../../shared/campaign/notices.ts";
import { ceremonyAt, ceremonySoon, doorsAt, lineAt, progressOf } from "../../../shared/campaign/season.ts";
import type { SeasonTopic } from "../../../shared/campaign/seasonWords.schema.ts";
import { useContent } from "../../session/content.ts";
import { usePlaceNow } from "../../session/place.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { campaign } from "../content.ts";
import { addTexts, useOwnText, useTexts } from "../language.ts";
import { useSettings } from "../settings.ts";
import { NoticeWords } from "./NoticeLine.tsx";
import * as texts from "./texts.ts";
import { momentName } from "./when.ts";
import "./season.css";

addTexts("season", texts);

/** So long before the doors close it is said, ms. */
const CLOSING_SOON_MS = 15 * 60_000;
/** So long before a ceremony it is told, ms. */
const SOON_MS = 30 * 60_000;

/** What one has put away on this page, in whichever view. */
const usePut = create<{ readonly put: readonly string[] }>()(() => ({ put: [] }));
const putAway = (key: string): void => usePut.setState(({ put }) => ({ put: [...put, key] }));

const Line = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => {
  const t = useTexts("season");
  const isPut = usePut((s) => s.put.includes(id));
  if (isPut) return null;
  return (
    <div className="notice-line">
      {children}
      <button type="button" className="button quiet" onClick={() => putAway(id)}>
        {t("put")}
      </button>
    </div>
  );
};

const CeremonyWords = ({ kind, progress }: { readonly kind: "opening" | "closing"; readonly progress: number }) => {
  const t = useTexts("season");
  const own = useOwnText();
  const lines = useContent<SeasonTopic>("season").content?.words?.[kind] ?? [];
  const line = lines[lineAt(lines.length, progress)];
  return (
    <div className="notice-line season-ceremony">
      <p>
        <strong className="season-kind">{t("ceremonyNow", { name: t(kind) })}</strong>{" "}
        {line && `${own(campaign.guide.name)}：${own(line)}`}
      </p>
    </div>
  );
};

export const SquareNow = () => {
  const t = useTexts("season");
  const language = useSettings((s) => s.language);
  const known = usePlaceNow(5000);
  const lines = () => {
    if (!known) return null;
    const { place, now } = known;
    const [ceremony, soon, { closesAt }] = [ceremonyAt(place, now), ceremonySoon(place, now), doorsAt(place, now)];
    return (
      <>
        {ceremony && <CeremonyWords kind={ceremony.kind} progress={progressOf(ceremony, now)} />}
        {noticesAt(place.notices, now).map((notice) => (
          <Line key={notice.id} id={`${notice.id} ${notice.words.ja}`}>
            <NoticeWords notice={notice} />
          </Line>
        ))}
        {soon && soon.from - now < SOON_MS && (
          <Line id={`soon ${soon.from}`}>
            <p>{t(`${soon.kind}Soon`, { when: momentName(soon.from, now, language) })}</p>
          </Line>
        )}
        {closesAt !== null && closesAt - now < CLOSING_SOON_MS && (
          <Line id={`closes ${closesAt}`}>
            <p>{t("closesSoon", { when: momentName(closesAt, now, language) })}</p>
          </Line>
        )}
      </>
    );
  };
  return (
    <section ref={keepFocus} className="notice-lines" aria-label={t("label")} aria-live="polite">
      {lines()}
    </section>
  );
};
