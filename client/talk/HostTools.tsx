/** What a table's host can do: open one, hand it over, ask somebody to leave, close it. */
import { useId, useState } from "react";
import { isCode, spacedCode } from "../../shared/talk/code.ts";
import { TABLE_CAP, talkTables, TOPIC_LENGTH } from "../../shared/talk/tables.ts";
import { useTexts } from "../campaign/language.ts";
import { usePeople } from "../session/people.ts";
import { type Table, useTalk } from "../session/talk.ts";
import { closeTable, handTable, removeFromTable } from "../session/talking.ts";
import { lastAsked, openThere } from "./hosting.ts";
import { newCode, CodeToOpen } from "./CodeToOpen.tsx";
import { useNamed } from "./names.ts";
import { close } from "./opened.ts";
import { Trouble } from "./Trouble.tsx";
import { Ask } from "../ui/Ask.tsx";
import { Switch } from "../ui/Switch.tsx";
import { mayWith, useMay, useMyTable, useTableName, useTablemates } from "./useTables.ts";

const USUAL_CAP = 8;

const OpenTable = () => {
  const t = useTexts("talk");
  const id = useId();
  const tableName = useTableName();
  const hosted = useTalk((s) => s.tables);
  const free = talkTables.filter((table) => !hosted.has(table.id));
  const [table, setTable] = useState(free[0]?.id ?? "");
  const [topic, setTopic] = useState(() => lastAsked().topic);
  const [cap, setCap] = useState(USUAL_CAP);
  const [code, setCode] = useState(() => lastAsked().code ?? null);
  const [isUnfit, setIsUnfit] = useState(false);
  const chosen = free.some((f) => f.id === table) ? table : (free[0]?.id ?? "");
  return (
    <form
      className="host-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (topic.trim() === "" || chosen === "") return;
        setIsUnfit(code !== null && !isCode(code));
        if (code !== null && !isCode(code)) return document.getElementById(`${id}-code`)?.focus();
        openThere({ table: chosen, topic: topic.trim(), cap, ...(code !== null && { code }) });
        close();
      }}
    >
      <label htmlFor={`${id}-table`}>{t("tables.title")}</label>
      <select id={`${id}-table`} className="field" value={chosen} onChange={(e) => setTable(e.target.value)}>
        {free.map((f) => (
          <option key={f.id} value={f.id}>
            {tableName(f.id)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-topic`}>{t("host.topic", { count: TOPIC_LENGTH })}</label>
      <input
        id={`${id}-topic`}
        className="field"
        type="text"
        required
        maxLength={TOPIC_LENGTH}
        value={topic}
        aria-describedby={`${id}-hint`}
        onChange={(e) => setTopic(e.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {t("host.topicHint")}
      </p>
      <label htmlFor={`${id}-cap`}>{t("host.cap")}</label>
      <input
        id={`${id}-cap`}
        className="field"
        type="number"
        min={TABLE_CAP.min}
        max={TABLE_CAP.most}
        value={cap}
        onChange={(e) => setCap(Number(e.target.value))}
      />
      <Switch label={t("host.byCode")} on={code !== null} onChange={(on) => setCode(on ? newCode() : null)} />
      {code !== null && <CodeToOpen id={`${id}-code`} code={code} isUnfit={isUnfit} onChange={setCode} />}
      <Trouble id={`${id}-trouble`} />
      <button type="submit" className="button">
        {t("host.open")}
      </button>
    </form>
  );
};

const Keep = ({ table }: { readonly table: Table }) => {
  const t = useTexts("talk");
  const named = useNamed();
  const mates = useTablemates(table.id);
  const isHost = usePeople((s) => s.self === table.host);
  const code = useTalk((s) => (s.code?.table === table.id ? s.code.code : null));
  const closeBoth = () => {
    closeTable();
    close();
  };
  return (
    <>
      {isHost && table.isByCode && code !== null && <p>{t("host.codeIs", { code: spacedCode(code) })}</p>}
      <ul className="tool-lines">
        {mates.map((person) => (
          <li key={person.slot}>
            <strong>{named(person)}</strong>
            <span className="row">
              {isHost && mayWith(person.badge, "table-hand") && (
                <button type="button" className="button" onClick={() => handTable({ slot: person.slot })}>
                  {t("host.hand", { name: person.name })}
                </button>
              )}
              {person.slot !== table.host && (
                <button
                  type="button"
                  className="button"
                  aria-label={`${named(person)}: ${t("host.ask")}`}
                  onClick={() => removeFromTable({ slot: person.slot })}
                >
                  {t("host.ask")}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {mates.length > 0 && <p className="hint">{t("host.askHint")}</p>}
      <Ask label={t("host.close")} text={t("host.closeSure")} sure={{ act: closeBoth }} />
    </>
  );
};

/** Whether one keeps the table one is at: as its host, or as one who may step in. */
export const useKeepsTable = (): boolean => {
  const table = useMyTable();
  const isHost = usePeople((s) => table !== undefined && s.self === table.host);
  const stepsIn = useMay("POST /api/desk/close-table");
  return table !== undefined && (isHost || stepsIn);
};

export const HostTools = () => {
  const table = useMyTable();
  const keeps = useKeepsTable();
  return table && keeps ? <Keep table={table} /> : <OpenTable />;
};
