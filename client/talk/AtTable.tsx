import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { create } from "zustand";
import { KEEPERS_FOR_YOUNG } from "../../shared/talk/ladder.ts";
import { useTexts } from "../campaign/language.ts";
import { openUmbrella } from "../session/actions.ts";
import { useSelf } from "../session/self.ts";
import { type Table, useTalk } from "../session/talk.ts";
import { leaveTable } from "../session/talking.ts";
import { useMustAgree } from "./Agreement.tsx";
import { useArriving } from "./arriving.ts";
import { useKeepsTable } from "./HostTools.tsx";
import { open } from "./opened.ts";
import { ReachLine } from "./ReachLine.tsx";
import { TalkLog } from "./TalkLog.tsx";
import { TextBox } from "./TextBox.tsx";
import { keepFocus } from "../ui/keepFocus.ts";
import { mayWith, useHostLine, useMyTable, useTableName, useTablemates } from "./useTables.ts";

/** Tables whose three lines were read: once is enough for one visit to one topic. */
const useRead = create<{ readonly read: ReadonlySet<string> }>()(() => ({ read: new Set() }));

/** A table's talk about one topic. */
const talkAt = ({ id, topic }: Table): string => `${id} ${topic}`;

/** What holds at a table, when one sits down; and the sign of those who only listen. */
const TableRules = ({ topic }: { readonly topic: string }) => {
  const t = useTexts("talk");
  const isRead = useRead((s) => s.read.has(topic));
  const isListening = useSelf()?.umbrella ?? false;
  if (isRead) return null;
  return (
    <section className="agreement" aria-label={t("tables.rulesTitle")}>
      <p>
        <strong>{t("tables.rulesTitle")}</strong>
      </p>
      <ul className="plain-lines">
        <li>{t("tables.rules1")}</li>
        <li>{t("tables.rules2")}</li>
        <li>{t("tables.rules3")}</li>
      </ul>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={({ currentTarget }) => {
            const part = currentTarget.closest(".agreement")!.parentElement!.parentElement!;
            flushSync(() => useRead.setState(({ read }) => ({ read: new Set(read).add(topic) })));
            // One reads on: with what one agrees to before writing, else with the table again.
            const next = part.querySelector<HTMLElement>("[data-agreement]");
            (next ?? part.querySelector<HTMLElement>(".table-head > p"))?.focus();
          }}
        >
          {t("tables.understood")}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-pressed={isListening}
          onClick={() => openUmbrella(!isListening)}
        >
          {t(isListening ? "tables.listening" : "tables.listen")}
        </button>
      </div>
    </section>
  );
};

/** Why one is not at the table any more: told where one was talking, too. */
const Left = () => {
  const t = useTexts("talk");
  const name = useTableName();
  const left = useTalk((s) => s.left);
  if (!left) return null;
  return (
    <div className="notice-line">
      <p>{t(`tables.left.${left.why}`, { table: name(left.table) })}</p>
      <button type="button" className="button quiet" onClick={() => useTalk.setState({ left: null })}>
        {t("notices.put")}
      </button>
    </div>
  );
};

/** The table one is at: its topic and host, and how to leave it. `more` stands beside that. */
export const TableHead = ({ more }: { readonly more?: ReactNode }) => {
  const t = useTexts("talk");
  const table = useMyTable();
  const name = useTableName();
  const hostLine = useHostLine();
  const keeps = useKeepsTable();
  const keepers = useTablemates(table?.id).filter((mate) => !mate.away && mayWith(mate.badge, "table-open")).length;
  const isAlone = keeps && table?.isByCode === true && keepers + 1 < KEEPERS_FOR_YOUNG;
  const isListening = useSelf()?.umbrella ?? false;
  const here = useRef<HTMLParagraphElement>(null);
  const hasCome = useArriving(({ came }) => came !== null && came === table?.id);
  // Whoever asked to be here begins with where they are and what holds here, and both are brought into sight.
  useLayoutEffect(() => {
    if (!hasCome || document.querySelector("dialog[open]")) return;
    const head = here.current!;
    const show = () => {
      head.parentElement!.querySelector(".agreement")?.scrollIntoView({ block: "nearest" });
      head.scrollIntoView({ block: "nearest" });
    };
    head.focus({ preventScroll: true });
    show();
    // What stands above changes in the same moment, and pushes this away: seats, the way one went.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [hasCome]);
  if (!table) return <Left />;
  return (
    <div className="table-head">
      <p ref={here} tabIndex={-1}>
        <strong>
          {name(table.id)} — {table.topic}
        </strong>
        <span className="hint">
          {hostLine(table)} · {t("tables.members", { members: table.members, cap: table.cap })}
          {table.isByCode && ` · ${t("tables.byCode")}`}
        </span>
      </p>
      {isAlone && <p className="hint">{t("host.alone")}</p>}
      <div className="row">
        {keeps && (
          <button type="button" className="button" onClick={() => open({ what: "host" })}>
            {t("host.tools")}
          </button>
        )}
        {isListening && (
          <button type="button" className="button" onClick={() => openUmbrella(false)}>
            {t("tables.listening")}
          </button>
        )}
        <button type="button" className="button" onClick={() => leaveTable()}>
          {t("tables.leave")}
        </button>
        {more}
      </div>
      <TableRules topic={talkAt(table)} />
    </div>
  );
};

/** What is asked before one writes comes alone and in order: the table's rules, the agreement, then the talk. */
const Talk = ({ table }: { readonly table: Table }) => {
  const mustAgree = useMustAgree();
  const hasDeclined = useTalk((s) => s.hasDeclined);
  const isRead = useRead((s) => s.read.has(talkAt(table)));
  const isAsked = mustAgree && !hasDeclined;
  return (
    <>
      {!isAsked && <TalkLog />}
      {!isAsked && <ReachLine />}
      {(!isAsked || isRead) && <TextBox />}
    </>
  );
};

/** In 3D: the talk of the table one is at, always beside the picture; it can be made small. */
export const TablePanel = () => {
  const t = useTexts("talk");
  const table = useMyTable();
  const [isSmall, setIsSmall] = useState(false);
  if (!table) return null;
  const fold = (
    <button type="button" className="button quiet" aria-expanded={!isSmall} onClick={() => setIsSmall(!isSmall)}>
      {t(isSmall ? "tables.unfold" : "tables.fold")}
    </button>
  );
  return (
    <section ref={keepFocus} className="table-panel card" aria-label={t("title")} data-small={isSmall || undefined}>
      {isSmall ? (
        fold
      ) : (
        <>
          <TableHead more={fold} />
          <Talk table={table} />
        </>
      )}
    </section>
  );
};
