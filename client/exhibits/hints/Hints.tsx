/** The cards on the trees: one at a time, by worry; "another" until one has had enough. */
import { useState } from "react";
import { anotherHint, type HintWorry, hintWorries } from "../../../shared/exhibits/hints.ts";
import type { Hint } from "../../../shared/exhibits/hints.schema.ts";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import { Content } from "../Content.tsx";
import { Onward } from "../Onward.tsx";
import * as texts from "../texts.ts";
import "../exhibits.css";
import "./hints.css";

addTexts("exhibits", texts);

const Card = ({ hint }: { readonly hint: Hint }) => {
  const t = useTexts("exhibits");
  const own = useOwnText();
  return (
    <span className="hints-card" key={hint.id}>
      <span className="hints-say">{own(hint.say)}</span>
      <span className="hint">{t("hints.small")}</span>
      <span>{own(hint.try)}</span>
    </span>
  );
};

const Tree = ({ hints, item }: { readonly hints: readonly Hint[]; readonly item: string | null }) => {
  const t = useTexts("exhibits");
  /** With one more card, which this visit has not seen yet. */
  const drawn = (before: readonly string[], about: HintWorry | null): readonly string[] => {
    const next = anotherHint(hints, { worry: about, seen: before, chance: Math.random() });
    return next ? [...before, next.id] : before;
  };
  const [worry, setWorry] = useState<HintWorry | null>(null);
  /** Cards of this visit; the last is the one that hangs here. */
  const [seen, setSeen] = useState<readonly string[]>(() =>
    hints.some(({ id }) => id === item) ? [item!] : drawn([], null),
  );
  const hint = hints.find(({ id }) => id === seen.at(-1));
  const choose = (chosen: HintWorry | null) => {
    setWorry(chosen);
    setSeen(drawn(seen, chosen));
  };
  return (
    <>
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("hints.title")}
      </h1>
      <p>{t("hints.lead")}</p>
      <Choices<HintWorry | "any">
        label={t("hints.worry")}
        options={["any", ...hintWorries]}
        value={worry ?? "any"}
        onChange={(value) => choose(value === "any" ? null : value)}
        name={(value) => (value === "any" ? t("hints.any") : t(`hints.worries.${value}`))}
      />
      <section className="hints-branch" aria-label={t("hints.card")}>
        {/* Always here: a new card is read out. */}
        <output>{hint ? <Card hint={hint} /> : t("hints.none")}</output>
      </section>
      {hint && (
        <div>
          <button type="button" className="button primary" onClick={() => choose(worry)}>
            {t("hints.another")}
          </button>
        </div>
      )}
      <Onward isHints />
    </>
  );
};

export default function Hints({ item }: { readonly item: string | null }) {
  return <Content<readonly Hint[]> topic="hints">{(hints) => <Tree key={item} hints={hints} item={item} />}</Content>;
}
