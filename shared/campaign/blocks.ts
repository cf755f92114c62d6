/**
 * Longer texts of the campaign's folder (Markdown) as a small safe tree: what is not named here cannot be said, so nothing that an
 * operator, or whoever gave it to the operator, wrote can run or load anything. Pure.
 */

/** A piece of running text. `to` of a link: https, tel, mailto, or a page of our own ("/see/..", "/help", "/talk", "/events/.."). */
export type Inline =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "strong"; readonly inlines: readonly Inline[] }
  | { readonly is: "link"; readonly to: string; readonly inlines: readonly Inline[] };

/** A picture as it is served: the same one at several widths, px, smallest first. */
export interface Picture {
  readonly sizes: readonly { readonly src: string; readonly width: number }[];
  /** Of the largest, px. */
  readonly width: number;
  readonly height: number;
}

export type Block =
  | { readonly is: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly is: "heading"; readonly level: 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly is: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly is: "quote"; readonly inlines: readonly Inline[] }
  | { readonly is: "picture"; readonly picture: Picture; readonly alt: string };

/** Addresses of pages of our own that a text may lead to. */
const OWN = /^\/(see(\/[\w-]{1,64}){0,2}|help(\/(easy|en))?|talk|events(\/[\w-]{1,64})?)?$/;

/** Where a link may lead; everything else is refused. */
export const mayLeadTo = (to: string): boolean => {
  if (to.startsWith("/")) return OWN.test(to);
  if (/^tel:[#0-9+-]{2,20}$/.test(to)) return true;
  if (/^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(to)) return true;
  if (!to.startsWith("https://") || !URL.canParse(to)) return false;
  const { username, password } = new URL(to);
  return username === "" && password === "";
};

/** The same as a link that works: in an address "#" begins something else, and "#9999" would dial nothing. */
export const linkTo = (to: string): string => (to.startsWith("tel:") ? to.replaceAll("#", "%23") : to);

/** The words of running text without its form: for readers, searches and checks. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.is === "text" ? inline.text : plainText(inline.inlines))).join("");
