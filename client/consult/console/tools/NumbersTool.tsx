/** Help lines to recommend: they appear on the visitor's screen as cards, with links that dial. */
import { useState } from "react";
import { helpNumbers } from "../../../campaign/content.ts";
import { useOwnText, useTexts } from "../../../campaign/language.ts";
import type { ToolProps } from "./Tools.tsx";

/** More at once help nobody. */
const MOST = 3;

export const NumbersTool = ({ open: { talk } }: ToolProps) => {
  const t = useTexts("console");
  const text = useOwnText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<"sent" | "none" | null>(null);
  const send = async () => {
    if (chosen.length === 0) return setSaid("none");
    if (!(await talk.write({ kind: "numbers", ids: chosen }))) return;
    // Counted without which: the figures know that something was recommended, and no more.
    talk.tell("referred");
    setChosen([]);
    setSaid("sent");
  };
  return (
    <>
      <p className="hint">{t("numbers.lead")}</p>
      <ul className="numbers">
        {helpNumbers.map(({ id, name, hours, tel, url }) => (
          <li key={id}>
            <label className="number">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={chosen.length >= MOST && !chosen.includes(id)}
                onChange={({ target }) => {
                  setSaid(null);
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id));
                }}
              />
              <span>
                <strong>{text(name)}</strong>{" "}
                <span className="hint">
                  {[tel ?? (url && new URL(url).hostname), t("numbers.hours", { hours: text(hours) })].join(" · ")}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className="button strong" onClick={() => void send()}>
        {t("numbers.send")}
      </button>
      <output>{said && t(`numbers.${said}`)}</output>
    </>
  );
};
