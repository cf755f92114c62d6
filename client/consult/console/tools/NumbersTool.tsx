/** Help lines to recommend: they appear on the visitor's screen as cards, with links that dial. */
import { useState } from "react";
import { type CoreHelp, useHelp } from "../../../campaign/help.ts";
import { isSurelyOpen } from "../../../campaign/helpMore.ts";
import { useOwnText, useTexts } from "../../../campaign/language.ts";
import type { ToolProps } from "./Tools.tsx";

/** More at once help nobody. */
const MOST = 3;

const openFirst = (records: readonly CoreHelp[], now: number): readonly CoreHelp[] =>
  records.toSorted((a, b) => Number(isSurelyOpen(b, now)) - Number(isSurelyOpen(a, now)));

export const NumbersTool = ({ open: { talk } }: ToolProps) => {
  const t = useTexts("console");
  const text = useOwnText();
  const records = useHelp((s) => s.records);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<"sent" | "none" | "failed" | null>(null);
  // As it was when it opened: nothing moves away under a finger.
  const [now] = useState(() => Date.now() + talk.store.getState().clock);
  const send = async () => {
    if (chosen.length === 0) return setSaid("none");
    if (!(await talk.write({ kind: "numbers", ids: chosen }))) return setSaid("failed");
    // Counted without which: the figures know that something was recommended, and no more.
    talk.tell("referred");
    setChosen([]);
    setSaid("sent");
  };
  return (
    <>
      <p className="hint">{t("numbers.lead")}</p>
      <ul className="numbers">
        {openFirst(records, now).map((number) => {
          const { id, name, hoursNote, tel, url } = number;
          return (
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
                    {[
                      isSurelyOpen(number, now) && t("numbers.open"),
                      tel ?? (url && new URL(url).hostname),
                      text(hoursNote),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <div className="tool-end">
        <button type="button" className="button strong" onClick={() => void send()}>
          {t("numbers.send")}
        </button>
        <output className={said === "failed" ? "problem" : undefined}>{said && t(`numbers.${said}`)}</output>
      </div>
    </>
  );
};
