/** Japan as tiles: one stop for Tab, arrows move within, each tile says its prefecture and how much there is. */
import { type KeyboardEvent, useRef, useState } from "react";
import { prefectureNames } from "../../../shared/campaign/prefectures.ts";
import { columns, isArrow, rows, spanOf, tiles, tileTowards } from "../../../shared/exhibits/tiles.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";

/** Where Tab leads first: the middle of the country. */
const FIRST = 13;
/** So many letters of a name stand on a tile of any size. */
const LETTERS = { ja: 2, easy: 2, en: 3 } as const;

/** A name without its reading and without the word for "prefecture". */
const shortOf = (name: string): string => name.replace(/（.*$/, "").replace(/(?<=..)[都府県]$/, "");

interface Props {
  /** Activities of each prefecture, in their order. */
  readonly counts: readonly number[];
  readonly chosen: number | null;
  readonly onChoose: (prefecture: number) => void;
}

export const Tiles = ({ counts, chosen, onChoose }: Props) => {
  const t = useTexts("displays");
  const language = useSettings((s) => s.language);
  const [reached, setReached] = useState(chosen ?? FIRST);
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const next = tileTowards(reached, event.key);
    setReached(next);
    buttons.current.get(next)?.focus();
  };
  return (
    <div className="map-scroll">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tiles take the focus, one of them by Tab */}
      <div
        className="map-tiles"
        role="toolbar"
        aria-label={t("map.board")}
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)`, gridTemplateRows: `repeat(${rows}, auto)` }}
        onKeyDown={onKeyDown}
      >
        {tiles.map(({ prefecture, column, row }) => {
          const name = prefectureNames[language][prefecture - 1]!;
          const short = shortOf(name);
          const span = spanOf(prefecture);
          const letters = span > 1 ? short.length : LETTERS[language];
          const count = counts[prefecture - 1]!;
          return (
            <button
              key={prefecture}
              ref={(button) => {
                if (button) buttons.current.set(prefecture, button);
              }}
              type="button"
              className="map-tile"
              style={{ gridColumn: `${column + 1} / span ${span}`, gridRow: `${row + 1} / span ${span}` }}
              tabIndex={prefecture === reached ? 0 : -1}
              aria-pressed={prefecture === chosen}
              aria-label={t("map.tile", { name, count })}
              title={name}
              data-has={count > 0 || undefined}
              onFocus={() => setReached(prefecture)}
              onClick={() => onChoose(prefecture)}
            >
              <span>
                {short.slice(0, letters)}
                {/* Where tiles are large, names of three signs stand whole. */}
                {language !== "en" && <span className="map-rest">{short.slice(letters)}</span>}
              </span>
              {count > 0 && <span className="map-count">{count}</span>}
            </button>
          );
        })}
      </div>
    </div>
  );
};
