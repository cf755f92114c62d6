/**
 * The one document of all pages, with what a link to it shows where it is shared: whoever fetches it for a preview runs no
 * scripts. What a host wrote goes in as text, never as markup. Pure.
 */

export interface Shared {
  readonly title: string;
  readonly description: string;
  /** https, of the page and of a picture of 1200 by 630. */
  readonly url: string;
  readonly image: string;
}

/** Letters of a description at most: no preview shows more. */
const DESCRIPTION = 200;

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > DESCRIPTION ? `${letters.slice(0, DESCRIPTION - 1).join("")}…` : text;
};

const meta = (kind: "name" | "property", name: string, content: string): string =>
  `<meta ${kind}="${name}" content="${escaped(content)}" />`;

/** The document with another title and a preview. */
export const sharedPage = (html: string, shared: Shared): string => {
  const title = oneLine(shared.title);
  const description = shortened(oneLine(shared.description));
  const head = [
    `<title>${escaped(title)}</title>`,
    meta("name", "description", description),
    meta("property", "og:type", "website"),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:url", shared.url),
    meta("property", "og:image", shared.image),
    meta("property", "og:image:width", "1200"),
    meta("property", "og:image:height", "630"),
    meta("name", "twitter:card", "summary_large_image"),
  ].join("\n    ");
  return (
    html
      .replace(/\s*<meta name="description"[^>]*>/, "")
      // As a function: "$&" in a title is a title.
      .replace(/<title>[^<]*<\/title>/, () => head)
  );
};
