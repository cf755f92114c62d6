/** A hundred small figures in the evening; who glows holds a lantern, the larger the more often they feel lonely. */
import type { Degree } from "../../../shared/exhibits/crowd.ts";

/** Radius of the light, in the figure's own units of 40 by 48. */
const LIGHT = { often: 20, sometimes: 14, nowAndThen: 9 } as const satisfies Record<Degree, number>;
const coats = ["#e58f74", "#86ad8d", "#7f9fc0", "#d9a94e", "#a792c4"] as const;

interface FigureProps {
  readonly degree: Degree | null;
  readonly coat?: string;
  /** A ring around it. */
  readonly isMine?: boolean;
}

export const Figure = ({ degree, coat = coats[0], isMine = false }: FigureProps) => (
  <svg viewBox="0 0 40 48" className="crowd-figure" data-lit={degree !== null || undefined} aria-hidden="true">
    {degree && <circle cx="20" cy="28" r={LIGHT[degree] + 3} fill="url(#crowd-light)" />}
    <path d="M10 44c0-14 4-20 10-20s10 6 10 20z" fill={degree ? coat : "#6b6488"} />
    <circle cx="20" cy="16" r="10" fill={degree ? "#ffe3c6" : "#8b84a6"} />
    <path d="M10 15c0-8 5-11 10-11s10 3 10 11c-4-4-7-5-10-5s-6 1-10 5z" fill={degree ? "#7a4c38" : "#5d5678"} />
    <g fill={degree ? "#4b3227" : "#4a4464"}>
      <circle cx="16.4" cy="17.4" r="1.3" />
      <circle cx="23.6" cy="17.4" r="1.3" />
    </g>
    {degree && (
      <>
        <circle cx="20" cy="33" r={LIGHT[degree] / 2.6} fill="#fff3b8" stroke="#c98a2b" strokeWidth="1.2" />
        <path d="M20 24v4" stroke="#c98a2b" strokeWidth="1.2" />
      </>
    )}
    {isMine && <ellipse cx="20" cy="44" rx="18" ry="3.4" fill="none" stroke="#fff" strokeWidth="2" />}
  </svg>
);

interface Props {
  readonly crowd: readonly (Degree | null)[];
  /** What the picture shows, in words. */
  readonly label: string;
  /** Whom to put a ring around; unsaid: nobody. */
  readonly mine?: (degree: Degree | null) => boolean;
}

const nobody = (): boolean => false;

export const Crowd = ({ crowd, label, mine = nobody }: Props) => (
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture of a hundred small ones
  <div className="crowd" role="img" aria-label={label}>
    <svg className="crowd-paint" aria-hidden="true">
      <radialGradient id="crowd-light">
        <stop offset="0" stopColor="#ffe9a3" />
        <stop offset="0.45" stopColor="#ffd36b" stopOpacity="0.6" />
        <stop offset="1" stopColor="#ffb84d" stopOpacity="0" />
      </radialGradient>
    </svg>
    {crowd.map((degree, i) => (
      // They are the same but for their light, and never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <Figure key={i} degree={degree} coat={coats[i % coats.length]!} isMine={mine(degree)} />
    ))}
  </div>
);
