/** The light tree, with a light for each wish of today; the newest is one's own. Its words stand beneath it. */

/** The most lights that are drawn; all of them are counted, in words. */
const MOST = 120;
/** The golden angle, radians: lights spread over the crown without any pattern one could see. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Where the light of this number hangs, in the picture's units: from the middle of the crown outwards. */
const hangs = (i: number) => {
  const [r, a] = [Math.sqrt((i + 0.5) / MOST), i * GOLDEN];
  return { x: 160 + Math.cos(a) * r * 112, y: 104 + Math.sin(a) * r * 74 };
};

interface Props {
  readonly total: number;
  readonly hasOwn: boolean;
}

export const Tree = ({ total, hasOwn }: Props) => {
  const count = Math.min(total, MOST);
  return (
    <svg className="wishes-tree" viewBox="0 0 320 250" aria-hidden="true">
      <ellipse cx="160" cy="234" rx="130" ry="14" fill="#b7cf8f" />
      <path d="M146 232c8-30 8-62-6-92l20 14 22-16c-16 34-16 64-8 94z" fill="#a5734f" />
      <g fill="#f4b8b0">
        <circle cx="96" cy="112" r="54" />
        <circle cx="224" cy="112" r="54" fill="#f2c9a0" />
        <circle cx="160" cy="74" r="62" fill="#ee9a80" />
        <circle cx="160" cy="126" r="56" fill="#f6c9ad" />
      </g>
      {Array.from({ length: count }, (_, i) => {
        const { x, y } = hangs(i);
        const isOwn = hasOwn && i === count - 1;
        return (
          <g key={i} className={isOwn ? "wishes-own" : undefined}>
            <circle cx={x} cy={y} r={isOwn ? 11 : 7} fill="#fff3b8" opacity="0.55" />
            <circle cx={x} cy={y} r={isOwn ? 5 : 3.4} fill="#fffbe6" stroke="#e0a63c" strokeWidth="0.8" />
          </g>
        );
      })}
    </svg>
  );
};
