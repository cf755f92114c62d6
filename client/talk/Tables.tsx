import { talkTables } from "../../shared/talk/tables.ts";
import { useTexts } from "../campaign/language.ts";
import { TableEvents } from "../events/square/TableEvents.tsx";
import { type Table, useTalk } from "../session/talk.ts";
import { goToTable } from "./arriving.ts";
import { JoinByCode } from "./JoinByCode.tsx";
import { close, open } from "./opened.ts";
import { ReachLine } from "./ReachLine.tsx";
import { useHostLine, useMay, useTableName } from "./useTables.ts";

const OneTable = ({ table, onGone }: { readonly table: Table; readonly onGone?: () => void }) => {
  const t = useTexts("talk");
  const hostLine = useHostLine();
  const name = useTableName()(table.id);
  const isHere = useTalk((s) => s.reach?.table === table.id);
  const label = t("tables.joinThe", { table: name, topic: table.topic });
  const isFull = table.members >= table.cap;
  return (
    <li className="talk-table" aria-current={isHere ? "location" : undefined}>
      <h3>{name}</h3>
      <p>
        <strong>{t("tables.topic", { topic: table.topic })}</strong>
      </p>
      <p className="hint">
        {hostLine(table)} · {t("tables.members", { members: table.members, cap: table.cap })}
        {table.isByCode && ` · ${t("tables.byCode")}`}
        {isHere && ` · ${t("tables.here")}`}
        {!isHere && isFull && ` · ${t("tables.full")}`}
      </p>
      {/* The way off a table stands with its talk alone: here it would lie under a finger that presses twice to join. */}
      {!isHere && !isFull && table.isByCode && <JoinByCode table={table} label={label} onThere={onGone} />}
      {!isHere && !isFull && !table.isByCode && (
        <button
          type="button"
          className="button"
          aria-label={label}
          onClick={() => {
            if (goToTable(table.id)) onGone?.();
          }}
        >
          {t("tables.join")}
        </button>
      )}
    </li>
  );
};

/** Every table where people talk, the hosted ones first. `onGone` hears that one is on the way to one. */
export const Tables = ({ onGone }: { readonly onGone?: () => void }) => {
  const t = useTexts("talk");
  const tableName = useTableName();
  const hosted = useTalk((s) => s.tables);
  const mayHost = useMay("table-open");
  const isAtOne = useTalk((s) => s.reach?.table !== null && s.reach !== null);
  const closedOnes = talkTables.filter(({ id }) => !hosted.has(id)).map(({ id }) => tableName(id));
  return (
    <div className="talk-tables">
      <p className="hint">{t("tables.lead")}</p>
      {onGone && <ReachLine />}
      {hosted.size === 0 && <p>{t("tables.none")}</p>}
      <ul className="talk-table-list">
        {talkTables.map(({ id }) => {
          const table = hosted.get(id);
          return table && <OneTable key={id} table={table} onGone={onGone} />;
        })}
      </ul>
      {closedOnes.length > 0 && <p className="hint">{t("tables.closedOnes", { tables: closedOnes.join("・") })}</p>}
      <TableEvents onGone={onGone} />
      <div className="row">
        {mayHost && !isAtOne && closedOnes.length > 0 && (
          <button type="button" className="button" onClick={() => open({ what: "host" })}>
            {t("host.title")}
          </button>
        )}
        {hosted.size === 0 && !mayHost && (
          <button
            type="button"
            className="button"
            onClick={() => {
              close();
              open({ what: "call" });
            }}
          >
            {t("call.open")}
          </button>
        )}
      </div>
    </div>
  );
};
