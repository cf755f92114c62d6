/** Long bans that wait for a second moderator. */
import type { DeskSanction } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { useLength } from "./Ago.tsx";
import { confirm } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { LogOf } from "./LogOf.tsx";
import { usePersonName } from "./names.ts";
import { Outcome } from "./Outcome.tsx";
import { hrefOf } from "./page.ts";
import { Part } from "./Part.tsx";
import { SanctionFacts } from "./Sanction.tsx";

export const LongBans = ({ bans }: { readonly bans: readonly DeskSanction[] }) => {
  const t = useTexts("desk");
  const length = useLength();
  const personName = usePersonName();
  const doing = useDoing();
  return (
    <Part title={t("bans.title")}>
      <p className="hint">{t("bans.hint")}</p>
      <ul className="items">
        {bans.map((ban) => (
          <li key={ban.id} className="item">
            <h3>{personName(ban.personName)}</h3>
            <SanctionFacts sanction={ban} />
            <p>
              <a href={hrefOf("reports", ban.report)}>{t("bans.report")}</a> · <LogOf person={ban.person} />
            </p>
            {ban.isOwn ? (
              <p className="hint">{t("bans.own")}</p>
            ) : (
              <Ask
                label={t("bans.confirm")}
                text={t("bans.confirmSure", { length: length(ban.length) })}
                sure={{ act: () => doing.perform(() => confirm(ban.id), t("bans.confirmed"), ban.id) }}
              />
            )}
          </li>
        ))}
      </ul>
      <Outcome doing={doing} />
    </Part>
  );
};
