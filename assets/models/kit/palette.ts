/** The colours of the place, sRGB. Everything is lighter at the top: `tops` pairs a colour with what it fades into. */
export const palette = {
  stone: "#fdeed8",
  stoneWarm: "#f6dfc3",
  stoneDeep: "#eccaaa",
  wood: "#e0b283",
  woodMid: "#cb976c",
  woodDark: "#a5734f",
  cream: "#fff3e0",
  coral: "#ee9a80",
  sage: "#93b99a",
  blue: "#8fb1cc",
  mustard: "#f2c46d",
  lilac: "#b9a4d0",
  pink: "#f4b8b0",
  leaf: "#9cc492",
  leafDeep: "#7fb08d",
  blossom: "#f3aea9",
  gold: "#f0cf83",
  grass: "#c3d898",
  grassDeep: "#a0c68c",
  hay: "#d7d39a",
  sand: "#f3dcb9",
  plum: "#6f6583",
} as const;

/** What each of the six bright colours fades into towards the top. */
export const bright: readonly { readonly base: string; readonly top: string }[] = [
  { base: palette.coral, top: "#f8c3ab" },
  { base: palette.sage, top: "#c6dbb9" },
  { base: palette.mustard, top: "#fbe2a6" },
  { base: palette.blue, top: "#c3d8e4" },
  { base: palette.pink, top: "#ffdcd2" },
  { base: palette.lilac, top: "#dccfe6" },
];

/** Paper lanterns: body and glowing top. */
export const paper: readonly { readonly base: string; readonly top: string }[] = [
  { base: "#ffcf96", top: "#fff3d2" },
  { base: "#ffbca4", top: "#ffeedd" },
  { base: "#ffe3a8", top: "#fffbe6" },
  { base: "#ffd3c2", top: "#fff6ea" },
];

/** Crowns of trees. */
export const crowns: readonly { readonly base: string; readonly top: string }[] = [
  { base: palette.leaf, top: "#dbe7ab" },
  { base: "#f2aba4", top: "#ffe3d8" },
  { base: palette.leafDeep, top: "#c5deaa" },
  { base: "#efc981", top: "#fff0ba" },
  { base: "#a9c98a", top: "#e6ebb0" },
  { base: "#eeb49c", top: "#ffe6cb" },
];
