/** The private worksheet: written on, printed and saved on this device alone. */
import { useId } from "react";
import type { SheetPart } from "../../../shared/events/event.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Ask } from "../../ui/Ask.tsx";
import { Line } from "./Line.tsx";
import { numbered } from "./numbered.ts";
import { clearSheet, SHEET_LETTERS, type Sheet, sheetText, useSheet, write } from "./sheet.ts";
import { useLine } from "./useLine.ts";

interface PartProps {
  readonly event: string;
  readonly part: SheetPart;
  readonly value: Sheet[string] | undefined;
}

const Field = ({
  event,
  part: { id, field, title, choices },
  value,
  titleId,
}: PartProps & { readonly titleId: string }) => {
  const words = typeof value === "string" ? value : "";
  const ticked = typeof value === "object" ? value : [];
  const shared = {
    className: "field",
    value: words,
    maxLength: SHEET_LETTERS,
    autoComplete: "off",
    "aria-labelledby": titleId,
  } as const;
  switch (field) {
    case "none":
      return null;
    case "line":
      return <input type="text" {...shared} onChange={({ target }) => write(event, id, target.value)} />;
    case "lines":
      return <textarea rows={4} {...shared} onChange={({ target }) => write(event, id, target.value)} />;
    case "checks":
      return (
        <fieldset aria-labelledby={titleId}>
          <legend className="spoken">
            <Line of={title} />
          </legend>
          {numbered(choices).map(({ place, one }) => (
            <label key={place} className="hall-check">
              <input
                type="checkbox"
                checked={ticked.includes(place)}
                onChange={({ target }) =>
                  write(event, id, target.checked ? [...ticked, place] : ticked.filter((other) => other !== place))
                }
              />
              <Line of={one} />
            </label>
          ))}
        </fieldset>
      );
  }
};

const Part = (props: PartProps) => {
  const id = useId();
  const { title, text } = props.part;
  return (
    <div className="hall-sheet-part">
      <h3 id={id}>
        <Line of={title} />
      </h3>
      {text && (
        <p className="hall-sheet-text">
          <Line of={text} />
        </p>
      )}
      <Field {...props} titleId={id} />
    </div>
  );
};

const saveAs = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read it only a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

interface Props {
  readonly card: Pick<EventCard, "id" | "title">;
  readonly parts: readonly SheetPart[];
}

export const Worksheet = ({ card, parts }: Props) => {
  const t = useTexts("hall");
  const language = useSettings((s) => s.language);
  const sheet = useSheet(card.id);
  const title = useLine()(card.title).words;
  return (
    <div className="hall-sheet">
      <p className="hint">{t("sheet.private")}</p>
      <p className="hall-sheet-title">{title}</p>
      {parts.map((part) => (
        <Part key={part.id} event={card.id} part={part} value={sheet[part.id]} />
      ))}
      <div className="row hall-sheet-ways">
        <button type="button" className="button" onClick={() => print()}>
          {t("sheet.print")}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => saveAs(`${t("sheet.file")}.txt`, sheetText(title, parts, sheet, language))}
        >
          {t("sheet.save")}
        </button>
        <Ask label={t("sheet.clear")} text={t("sheet.clearText")} sure={{ act: () => clearSheet(card.id) }} />
      </div>
    </div>
  );
};
