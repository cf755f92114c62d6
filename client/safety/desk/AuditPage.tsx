/** The log of everything done here: searched by words, the newest first, older ones on request. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { AuditEntry } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ago } from "./Ago.tsx";
import { searchAudit } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { useEntryWords } from "./entryWords.ts";
import { Outcome } from "./Outcome.tsx";
import { hrefOf } from "./page.ts";
import { useStoredWords } from "./storedWords.ts";

/** The log names nobody by this word. */
const NOBODY = "system";

const Entry = ({ entry }: { readonly entry: AuditEntry }) => {
  const t = useTexts("desk");
  const { deed, to, details, report } = useEntryWords()(entry);
  return (
    <li className="item entry">
      <p>
        <strong>{deed}</strong>
        {to && <span className="chip">{to}</span>}
        {details}
      </p>
      <p className="hint">
        {entry.by === NOBODY ? t("audit.system") : `${entry.by} (${entry.account})`} · <Ago at={entry.at} />
        {report && (
          <>
            {" · "}
            <a href={hrefOf("reports", report)}>{t("audit.report")}</a>
          </>
        )}
      </p>
    </li>
  );
};

interface Found {
  readonly words: string;
  /** What the log was asked for: the words, or what it keeps in their place. */
  readonly asked: string;
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
}

export const AuditPage = () => {
  const t = useTexts("desk");
  const [{ words }, write] = useDraft("audit", { words: "" });
  const [found, setFound] = useState<Found | null>(null);
  const doing = useDoing();
  const stored = useStoredWords();
  const search = (wanted: string) =>
    doing.perform(async () => {
      const first = await searchAudit(wanted, null);
      const kept = stored(wanted);
      const isKeptOtherwise = first.entries.length === 0 && kept !== wanted;
      const { entries, hasMore } = isKeptOtherwise ? await searchAudit(kept, null) : first;
      setFound({ words: wanted, asked: isKeptOtherwise ? kept : wanted, entries, hasMore });
    }, "");
  const more = ({ words, asked, entries }: Found) =>
    doing.perform(async () => {
      const older = await searchAudit(asked, entries.at(-1)?.id ?? null);
      setFound({ words, asked, entries: [...entries, ...older.entries], hasMore: older.hasMore });
    }, "");
  const first = useRef(() => void search(words.trim()));
  useEffect(() => first.current(), []);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void search(words.trim());
  };
  return (
    <>
      <p className="lead-in">{t("audit.lead")}</p>
      <search>
        <form className="row audit-search" onSubmit={onSubmit}>
          <input
            className="field"
            type="search"
            aria-label={t("audit.search")}
            placeholder={t("audit.search")}
            maxLength={100}
            value={words}
            onChange={(event) => write({ words: event.target.value })}
          />
          <button type="submit" className="button strong">
            {t("audit.find")}
          </button>
          {found !== null && found.words !== "" && (
            <button
              type="button"
              className="button"
              onClick={() => {
                write({ words: "" });
                void search("");
              }}
            >
              {t("audit.all")}
            </button>
          )}
        </form>
      </search>
      <Outcome doing={doing} />
      {found && (
        <section aria-label={t("audit.list")}>
          <output className="hint">
            {found.words && `${t("audit.found", { words: found.words })} `}
            {found.entries.length > 0 ? t("audit.count", { count: found.entries.length }) : t("audit.none")}
          </output>
          <ol className="items log-entries">
            {found.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
          {found.hasMore && (
            <button type="button" className="button" onClick={() => void more(found)}>
              {t("audit.more")}
            </button>
          )}
        </section>
      )}
    </>
  );
};
