/** The house's colours, for what is drawn on the server. */
export const palette = {
  text: "#6d4a3c",
  soft: "#8a6756",
  light: "#fffaf0",
  cream: "#fff4e0",
  stone: "#f6dfc3",
  sand: "#eccaaa",
  wood: "#cb976c",
  bark: "#a5734f",
  coral: "#ee9a80",
  sage: "#93b99a",
  blue: "#8fb1cc",
  mustard: "#f2c46d",
  lilac: "#b9a4d0",
  pink: "#f4b8b0",
} as const;
