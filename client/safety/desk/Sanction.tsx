/** A sanction as the desk reads it, and what can still be done about it. */
import type { DeskSanction } from "../../../shared/safety/desk.ts";
import { holds } from "../../../shared/safety/sanction.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { Ago, useExact, useLength } from "./Ago.tsx";
import { lift } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { Outcome } from "./Outcome.tsx";
import { useClock } from "./time.ts";

/** How it stands: until when, over, or lifted. A warning was said and is over with that. */
const useStanding = ({ kind, until, liftedAt }: DeskSanction, isHeld: boolean): string | null => {
  const t = useTexts("desk");
  const exact = useExact();
  if (liftedAt !== null) return t("history.lifted");
  if (kind === "warning") return null;
  return isHeld && until !== null ? t("history.until", { time: exact(until) }) : t("history.over");
};

/** What was done, why, by whom, and how it stands. */
export const SanctionFacts = ({ sanction }: { readonly sanction: DeskSanction }) => {
  const t = useTexts("desk");
  const length = useLength();
  const isHeld = holds(sanction, useClock());
  const standing = useStanding(sanction, isHeld);
  const { kind, reason, words, at, by, second } = sanction;
  return (
    <>
      <p>
        <strong>{t(`kinds.${kind}`)}</strong>
        {sanction.length > 0 && ` ${length(sanction.length)}`}
        {standing && <span className={isHeld ? "tag alert" : "tag"}>{standing}</span>}
      </p>
      <p className="hint">
        {t(`reasons.${reason}`)} · {t("history.by", { name: by })}
        {second && ` · ${t("history.second", { name: second })}`} · <Ago at={at} />
      </p>
      {words && <p className="said">{words}</p>}
    </>
  );
};

/** One of a person's history: what holds can be lifted. */
export const HistoryItem = ({ sanction }: { readonly sanction: DeskSanction }) => {
  const t = useTexts("desk");
  const doing = useDoing();
  return (
    <li className="item">
      <SanctionFacts sanction={sanction} />
      {holds(sanction, useClock()) && (
        <Ask
          label={t("history.lift")}
          spoken={t("history.liftOf", { kind: t(`kinds.${sanction.kind}`) })}
          text={t("history.liftSure")}
          sure={{ act: () => doing.perform(() => lift(sanction.id), t("history.liftDone")) }}
        />
      )}
      <Outcome doing={doing} />
    </li>
  );
};
