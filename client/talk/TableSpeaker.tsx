import { useTexts } from "../campaign/language.ts";
import { useArriving } from "./arriving.ts";
import { useIsHostAway, useMyTable, useTableName } from "./useTables.ts";

/** Reads out how it stands with the table one goes to or is at. One of it in each view. */
export const TableSpeaker = () => {
  const t = useTexts("talk");
  const name = useTableName();
  const table = useMyTable();
  const { asked, came } = useArriving();
  const isHostAway = useIsHostAway()(table);
  return (
    <output className="spoken">
      {asked !== null && t("tables.going", { table: name(asked) })}
      {table && came === table.id && !isHostAway && t("tables.came", { table: name(table.id) })}
      {isHostAway && t("tables.hostAway")}
    </output>
  );
};
