import { useId } from "react";
import { everyHowMany, marksOf } from "./scale.ts";
import { useWidth } from "./useWidth.ts";

/** px */
const HEIGHT = 230;
const EDGE = { top: 14, right: 8, bottom: 26, left: 38 } as const;
/** Room that a label of the time needs, px. */
const LABEL = 44;
/** The widest bar, px. */
const WIDEST = 64;

export interface Series {
  readonly name: string;
  /** The second of two is drawn with stripes: never by colour alone. */
  readonly kind: "solid" | "striped";
}

interface Props {
  /** What the chart says, for whoever does not see it; the numbers are in a table beside. */
  readonly text: string;
  readonly series: readonly Series[];
  /** One on the other from below, or side by side. */
  readonly isStacked: boolean;
  /** A value for each of the series; null where there is none. */
  readonly bars: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** What each series is drawn as. */
const Legend = ({ series }: Pick<Props, "series">) => (
  <ul className="office-legend">
    {series.map(({ name, kind }) => (
      <li key={kind}>
        <span className={`office-swatch is-${kind}`} aria-hidden="true" />
        {name}
      </li>
    ))}
  </ul>
);

/** Bars side by side, over time or over choices. As wide as there is room, so that its letters stay as large as all others. */
export const Chart = ({ text, series, isStacked, bars }: Props) => {
  const { ref, px } = useWidth<HTMLDivElement>();
  const stripes = useId();
  const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const most = Math.max(
    0,
    ...bars.map(({ values }) => (isStacked ? total(values) : Math.max(0, ...values.map(Number)))),
  );
  const marks = marksOf(most);
  const inner = { width: Math.max(0, px - EDGE.left - EDGE.right), height: HEIGHT - EDGE.top - EDGE.bottom };
  const y = (value: number) => EDGE.top + inner.height * (1 - value / marks.at(-1)!);
  const step = inner.width / Math.max(1, bars.length);
  const wide = Math.min(WIDEST, step * 0.76) / (isStacked ? 1 : series.length);
  const every = everyHowMany(bars.length, LABEL, inner.width);
  return (
    <figure className="office-chart">
      <Legend series={series} />
      <div ref={ref}>
        {px > 0 && (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here from what it shows
          <svg role="img" aria-label={text} width={px} height={HEIGHT} viewBox={`0 0 ${px} ${HEIGHT}`}>
            <defs>
              <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="6" height="6" className="office-stripe-ground" />
                <rect width="3" height="6" className="office-stripe" />
              </pattern>
            </defs>
            {marks.map((mark) => (
              <g key={mark}>
                <line x1={EDGE.left} x2={px - EDGE.right} y1={y(mark)} y2={y(mark)} className="office-grid" />
                <text x={EDGE.left - 6} y={y(mark) + 4} textAnchor="end">
                  {mark}
                </text>
              </g>
            ))}
            {bars.map(({ name, values }, at) => {
              const middle = EDGE.left + step * (at + 0.5);
              const left = middle - (wide * (isStacked ? 1 : series.length)) / 2;
              return (
                <g key={name}>
                  {values.map((value, i) => {
                    if (!value) return null;
                    const from = isStacked ? total(values.slice(0, i)) : 0;
                    const kind = series[i]!.kind;
                    return (
                      <rect
                        key={kind}
                        x={left + (isStacked ? 0 : i * wide)}
                        y={y(from + value)}
                        width={wide}
                        height={y(from) - y(from + value)}
                        className={`office-bar is-${kind}`}
                        fill={kind === "striped" ? `url(#${stripes})` : undefined}
                      />
                    );
                  })}
                  {at % every === 0 && (
                    <text x={middle} y={HEIGHT - 8} textAnchor="middle">
                      {name}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
    </figure>
  );
};
