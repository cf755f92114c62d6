/** A look drawn flat: what the first screen shows before any 3D is loaded. */
import { coats, hairColours, hairStyles, hatColours, hats, skins, unpackLook } from "../../shared/walk/look.ts";

type HairStyle = (typeof hairStyles)[number];
type Hat = (typeof hats)[number];

/** Behind the head. */
const backHair: Partial<Record<HairStyle, string>> = {
  bob: "M36 92c-4 40 4 62 20 66h88c16-4 24-26 20-66z",
  long: "M36 90c-8 60-6 108 8 122h112c14-14 16-62 8-122z",
};
/** Over the forehead. */
const fringe: Partial<Record<HairStyle, string>> = {
  short: "M38 92C34 44 62 26 100 26s66 18 62 66c-8-18-18-28-30-32-10 12-58 14-72 4-10 6-18 14-22 28z",
  bob: "M36 104C30 46 62 24 100 24s70 22 64 80c-6-14-10-26-14-36-20 8-80 8-100 0-4 10-8 22-14 36z",
  bun: "M38 92C34 44 62 26 100 26s66 18 62 66c-10-22-30-36-62-36s-52 14-62 36z",
  long: "M36 104C30 46 62 24 100 24s70 22 64 80c-6-20-22-40-50-44-14 16-56 22-78 44z",
  spiky:
    "M36 96l-4-24 12 2-4-24 18 8 2-24 18 14 12-22 14 20 18-16 4 22 20-8-2 24 14-2-6 26c-8-18-18-26-28-28l-10 10-10-12-14 12-12-12-14 12-10-10c-8 4-14 14-18 32z",
};

const HatDrawing = ({ hat, colour }: { readonly hat: Hat; readonly colour: string }) => {
  if (hat === "beret")
    return (
      <>
        <path d="M34 62c-8-30 36-50 78-46 40 4 62 22 54 44-30-14-92-16-132 2z" fill={colour} />
        <path d="M108 16l4-10" stroke={colour} strokeWidth="6" strokeLinecap="round" />
      </>
    );
  if (hat === "knit")
    return (
      <>
        <circle cx="100" cy="12" r="12" fill="#fff4e0" />
        <path d="M36 72C34 34 62 16 100 16s66 18 64 56z" fill={colour} />
        <rect x="30" y="60" width="140" height="20" rx="10" fill="#fff4e0" />
      </>
    );
  if (hat === "straw")
    return (
      <>
        <path d="M52 58C54 26 74 14 100 14s46 12 48 44z" fill="#f2d08a" />
        <path d="M51 60c0-6 1-10 2-14 30 8 64 8 94 0 1 4 2 8 2 14z" fill={colour} />
        <ellipse cx="100" cy="62" rx="84" ry="13" fill="#f2d08a" />
      </>
    );
  if (hat === "flower")
    return (
      <g transform="translate(148 52)">
        {[0, 72, 144, 216, 288].map((turned) => (
          <circle key={turned} cx="0" cy="-12" r="9" fill={colour} transform={`rotate(${turned})`} />
        ))}
        <circle r="7" fill="#f2c46d" />
      </g>
    );
  if (hat === "earmuffs")
    return (
      <>
        <path d="M36 92C32 36 62 18 100 18s68 18 64 74" fill="none" stroke={colour} strokeWidth="9" />
        <circle cx="36" cy="98" r="18" fill={colour} />
        <circle cx="164" cy="98" r="18" fill={colour} />
      </>
    );
  return null;
};

/** The avatar of a packed look, waving a little. What it shows is said by the choices beside it. */
export const Avatar = ({ look: packed }: { readonly look: number }) => {
  const look = unpackLook(packed);
  const skin = skins[look.skin]!;
  const hair = hairStyles[look.hair]!;
  const hairColour = hairColours[look.hairColour]!;
  const coat = coats[look.coat]!;
  const hat = hats[look.hat]!;
  const back = backHair[hair];
  const front = fringe[hair];
  return (
    <svg className="avatar" viewBox="0 -4 200 268" aria-hidden="true">
      <ellipse cx="100" cy="250" rx="56" ry="9" fill="#7a5470" opacity="0.22" />
      {back && <path d={back} fill={hairColour} />}
      {hair === "bun" && <circle cx="100" cy="18" r="20" fill={hairColour} />}
      <ellipse cx="80" cy="244" rx="17" ry="10" fill="#6a4536" />
      <ellipse cx="120" cy="244" rx="17" ry="10" fill="#6a4536" />
      <path d="M66 142c-16 22-22 56-18 84 2 12 12 16 52 16s50-4 52-16c4-28-2-62-18-84z" fill={coat} />
      <path d="M48 226c2 12 12 16 52 16s50-4 52-16c-30 8-74 8-104 0z" fill="#4b3227" opacity="0.1" />
      <path d="M62 160c-16 14-22 32-20 46" fill="none" stroke={coat} strokeWidth="21" strokeLinecap="round" />
      <circle cx="42" cy="210" r="12" fill={skin} />
      <g className="avatar-wave">
        <path d="M138 162c16 2 28-6 34-20" fill="none" stroke={coat} strokeWidth="21" strokeLinecap="round" />
        <circle cx="174" cy="136" r="12" fill={skin} />
      </g>
      <circle cx="100" cy="182" r="3.6" fill="#fff4e0" />
      <circle cx="100" cy="204" r="3.6" fill="#fff4e0" />
      <path d="M70 146c12 12 48 12 60 0l-2 16c-14 10-42 10-56 0z" fill="#fff4e0" />
      <ellipse cx="100" cy="92" rx="64" ry="60" fill={skin} />
      <circle cx="38" cy="100" r="10" fill={skin} />
      <circle cx="162" cy="100" r="10" fill={skin} />
      {front && <path d={front} fill={hairColour} />}
      <circle cx="77" cy="102" r="6.4" fill="#3f2a24" />
      <circle cx="123" cy="102" r="6.4" fill="#3f2a24" />
      <circle cx="79" cy="99.6" r="2" fill="#fff" />
      <circle cx="125" cy="99.6" r="2" fill="#fff" />
      <ellipse cx="62" cy="119" rx="10" ry="6.6" fill="#ee8f78" opacity="0.6" />
      <ellipse cx="138" cy="119" rx="10" ry="6.6" fill="#ee8f78" opacity="0.6" />
      <path d="M92 120c4 6 12 6 16 0" fill="none" stroke="#7d4636" strokeWidth="3.4" strokeLinecap="round" />
      <HatDrawing hat={hat} colour={hatColours[look.hatColour]!} />
    </svg>
  );
};
