/** The squares that are open now: who is where, what is talked about, who calls. */
import type { DeskPlace } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { Ago } from "./Ago.tsx";
import { closeTable } from "./deeds.ts";
import { type Doing, useDoing } from "./doing.ts";
import { useZoneName } from "./names.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";

type Table = DeskPlace["tables"][number];

const TableRow = ({ square, table, doing }: { square: string; table: Table; doing: Doing }) => {
  const t = useTexts("desk");
  const { topic, host, members, cap, isReported } = table;
  return (
    <li className="item table-item">
      <div>
        <strong>{topic}</strong>
        {isReported && <span className="tag alert">{t("places.reported")}</span>}
        <p className="hint">
          {host ? `${t("places.host")} ${host}` : t("places.noHost")} · {t("places.of", { members, cap })}
        </p>
      </div>
      <Ask
        label={t("places.close")}
        spoken={t("places.closeTable", { topic })}
        text={t("places.closeSure")}
        sure={{
          act: () =>
            doing.perform(
              () => closeTable({ square, table: table.table }),
              t("places.closed"),
              `${square} ${table.table}`,
            ),
        }}
      />
    </li>
  );
};

/** Who calls, by place: whoever keeps the desk sends a greeter there, or goes into the square. */
const Calls = ({ calls }: { readonly calls: DeskPlace["calls"] }) => {
  const t = useTexts("desk");
  const zoneName = useZoneName();
  return (
    <div>
      <p className="warn">{t("places.calls", { count: calls.length })}</p>
      <ul>
        {calls.map(({ zone, why, at }) => (
          <li key={`${at} ${zone} ${why}`}>
            <strong>{zoneName(zone)}</strong> · {t(`places.why.${why}`)} · <Ago at={at} brief />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Square = ({ place, n, doing }: { place: DeskPlace; n: number; doing: Doing }) => {
  const t = useTexts("desk");
  const zoneName = useZoneName();
  const { square, people, zones, tables, calls } = place;
  return (
    <div className="square">
      <h3>
        {t("places.square", { n })} <span className="count">{t("places.people", { count: people })}</span>
      </h3>
      {calls.length > 0 && <Calls calls={calls} />}
      <ul className="chips" aria-label={t("places.zones")}>
        {zones
          .filter((z) => z.people > 0)
          .map((z) => (
            <li key={z.zone} className="chip">
              {zoneName(z.zone)}
              <span className="hint">{t("places.people", { count: z.people })}</span>
            </li>
          ))}
      </ul>
      {tables.length === 0 ? (
        <p className="hint">{t("places.noTables")}</p>
      ) : (
        <>
          <h4>{t("places.tables")}</h4>
          <ul className="items">
            {tables.map((table) => (
              <TableRow key={table.table} square={square} table={table} doing={doing} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

export const LivePlaces = ({ places }: { readonly places: readonly DeskPlace[] }) => {
  const t = useTexts("desk");
  const doing = useDoing();
  return (
    <Part title={t("places.title")}>
      {places.length === 0 && <p>{t("places.empty")}</p>}
      {places.map((place, i) => (
        <Square key={place.square} place={place} n={i + 1} doing={doing} />
      ))}
      <Outcome doing={doing} />
    </Part>
  );
};
