/** The fonts that slides are written in: whole ones, since a campaign of one's own may use any character. */
import { fileURLToPath } from "node:url";
import { GlobalFonts } from "@napi-rs/canvas";

const font = (family: string, weight: number): string =>
  fileURLToPath(
    new URL(
      `../../../../node_modules/@fontsource/${family}/files/${family}-japanese-${weight}-normal.woff2`,
      import.meta.url,
    ),
  );

/** Has every character of everyday Japanese; stands in for what a PDF or a pack does not bring along. */
export const readableFont = font("biz-udpgothic", 400);

/** Families by their names in `font`: round letters in two weights, and one for what they lack. */
export const families = { text: '"Plat Maru", "Plat UDP"', title: '"Plat Maru Bold", "Plat UDP"' } as const;

export const loadFonts = (): void => {
  GlobalFonts.registerFromPath(font("zen-maru-gothic", 500), "Plat Maru");
  GlobalFonts.registerFromPath(font("zen-maru-gothic", 700), "Plat Maru Bold");
  GlobalFonts.registerFromPath(readableFont, "Plat UDP");
};
