import { useState } from "react";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { say } from "../session/actions.ts";
import { useSelf } from "../session/self.ts";
import { Choices } from "../ui/Choices.tsx";
import { phraseGroups } from "./phrases.ts";

const situations = phraseGroups.map((g) => g.situation);

/** Ready phrases by situation. Free text will have its place below them. */
export const Phrases = () => {
  const t = useTexts("square");
  const own = useOwnText();
  const self = useSelf();
  const [situation, setSituation] = useState(situations[0]!);
  if (self?.kind === "light") return <p>{t("refused.not-here")}</p>;
  const group = phraseGroups.find((g) => g.situation === situation)!;
  return (
    <div className="phrases">
      <Choices
        label={t("say.situation")}
        options={situations}
        value={situation}
        onChange={setSituation}
        name={(s) => own(phraseGroups.find((g) => g.situation === s)!.title)}
      />
      <ul className="row">
        {group.phrases.map((p) => (
          <li key={p.id}>
            <button type="button" className="button" onClick={() => say(p.id)}>
              {own(p.text)}
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{t("say.hint")}</p>
    </div>
  );
};
