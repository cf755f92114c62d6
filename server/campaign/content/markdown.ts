/**
 * Markdown as a small safe tree (shared/campaign/blocks.ts). Whatever could run, load or trick is refused with its line, and nothing
 * is quietly left out: HTML, code, tables, pictures from elsewhere, links that are not https.
 */
import { lexer, type Token, type Tokens } from "marked";
import { type Block, type Inline, mayLeadTo, type Picture, plainText } from "../../../shared/campaign/blocks.ts";
import { Refused } from "./problem.ts";

/** Finds the picture of a name that stands in the text. Throws Refused. Without it, pictures are refused. */
export type FindPicture = (name: string) => Promise<Picture>;

const said: Readonly<Record<string, string>> = {
  html: "HTML is not allowed",
  code: "code is not allowed",
  table: "tables are not allowed",
  hr: "a line across is not allowed",
  checkbox: "boxes to tick are not allowed",
};
const notAllowed = (type: string): string => said[type] ?? `"${type}" is not allowed`;

const AMPERSAND = /&(amp|lt|gt|quot|#39);/g;
const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Between two Japanese signs the end of a line is nothing; between others it is a space. */
const joinLines = (text: string): string =>
  text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\n[ \t]*|[ \t]*\n[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])/g, "")
    .replace(/[ \t]*\n[ \t]*/g, " ");

const text = (words: string): Inline => ({
  is: "text",
  text: joinLines(words).replace(AMPERSAND, (_, name: string) => signs[name]!),
});

const inlineOf = (token: Token): readonly Inline[] => {
  switch (token.type) {
    case "text":
    case "escape":
      return "tokens" in token && token.tokens ? inlinesOf(token.tokens) : [text(token.text as string)];
    case "codespan":
      return [text(token.text as string)];
    case "br":
      return [{ is: "text", text: "\n" }];
    case "strong":
    case "em":
      return [{ is: "strong", inlines: inlinesOf(token.tokens ?? []) }];
    case "link": {
      const to = token.href as string;
      if (!mayLeadTo(to))
        throw new Refused(`a link leads to "${to.slice(0, 60)}": only https, tel, mailto, or our own pages`);
      const inlines = inlinesOf(token.tokens ?? []);
      if (plainText(inlines).trim() === "") throw new Refused("a link without words");
      return [{ is: "link", to, inlines }];
    }
    case "image":
      throw new Refused("a picture stands in a paragraph of its own");
    default:
      throw new Refused(notAllowed(token.type));
  }
};
const inlinesOf = (tokens: readonly Token[]): Inline[] => tokens.flatMap(inlineOf);

const pictureOf = async (token: Tokens.Image, find: FindPicture | null): Promise<Block> => {
  if (!find) throw new Refused("pictures are not allowed here");
  if (token.text.trim() === "")
    throw new Refused(`the picture "${token.href.slice(0, 60)}" has no words for those who cannot see it`);
  return { is: "picture", picture: await find(token.href), alt: token.text.trim() };
};

const itemOf = (item: Tokens.ListItem): Inline[] => {
  if (item.task) throw new Refused(notAllowed("checkbox"));
  if (item.tokens.some(({ type }) => type === "list")) throw new Refused("a list within a list is not allowed");
  return item.tokens
    .filter(({ type }) => type !== "space")
    .flatMap((token) => (token.type === "paragraph" ? inlinesOf(token.tokens ?? []) : inlineOf(token)));
};

const blockOf = async (token: Token, find: FindPicture | null): Promise<readonly Block[]> => {
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "paragraph": {
      const tokens = (token.tokens ?? []).filter((one) => one.type !== "text" || one.raw.trim() !== "");
      if (tokens.length > 0 && tokens.every(({ type }) => type === "image"))
        return Promise.all(tokens.map((one) => pictureOf(one as Tokens.Image, find)));
      return [{ is: "paragraph", inlines: inlinesOf(token.tokens ?? []) }];
    }
    case "heading":
      return [{ is: "heading", level: (token.depth as number) > 2 ? 3 : 2, inlines: inlinesOf(token.tokens ?? []) }];
    case "list":
      return [
        { is: "list", isOrdered: token.ordered as boolean, items: (token.items as Tokens.ListItem[]).map(itemOf) },
      ];
    case "blockquote": {
      const inner = (token.tokens ?? []).filter(({ type }) => type !== "space");
      const parts = inner.map((one) => {
        if (one.type !== "paragraph") throw new Refused("only plain text may be quoted");
        return inlinesOf(one.tokens ?? []);
      });
      return [{ is: "quote", inlines: parts.flatMap((part, i) => (i > 0 ? [text("\n"), ...part] : part)) }];
    }
    default:
      throw new Refused(notAllowed(token.type));
  }
};

/** A text whose quotes or lists lie thousands deep in each other breaks off the reader, and is nobody's text. */
const tokensOf = (source: string): Token[] => {
  try {
    return lexer(source);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused("lies too deep: quotes or lists within each other");
    throw error;
  }
};

/** Read Markdown. Throws Refused with the line of the first thing that may not be. `from`: lines before this text in its file. */
export const readMarkdown = async (source: string, find: FindPicture | null, from = 0): Promise<readonly Block[]> => {
  const blocks: Block[] = [];
  let line = from + 1;
  for (const token of tokensOf(source)) {
    try {
      blocks.push(...(await blockOf(token, find)));
    } catch (error) {
      throw error instanceof Refused ? new Refused(error.message, line) : error;
    }
    line += token.raw.split("\n").length - 1;
  }
  return blocks;
};
