declare module "subset-font" {
  /** Cut a font down to the characters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: "woff2" | "woff" | "sfnt"; noLayoutClosure?: boolean; noHinting?: boolean },
  ): Promise<Uint8Array>;
}
