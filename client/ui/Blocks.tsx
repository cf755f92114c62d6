/**
 * A longer text of the campaign's folder. Nothing but what a block says is shown: there is no way for HTML in it. A link to another
 * site stands below its paragraph as a way out of its own (Outside.tsx); in the text are its words.
 */
import { Fragment, type MouseEvent } from "react";
import { type Block, type Inline, linkTo, plainText } from "../../shared/campaign/blocks.ts";
import { goTo } from "../app/path.ts";
import { Outside } from "./Outside.tsx";
import "./blocks.css";

/** As wide as a picture is shown at most. */
const SIZES = "(max-width: 48rem) 100vw, 46rem";

const isDirect = (to: string): boolean => /^(tel|mailto):/.test(to);
/** Pages that this app shows; "/help" is one of its own. */
const isPage = (to: string): boolean => to.startsWith("/") && !to.startsWith("/help");

const Link = ({ to, inlines }: Extract<Inline, { is: "link" }>) => {
  const words = <Running inlines={inlines} />;
  const follow = (event: MouseEvent) => {
    if (!isPage(to)) return;
    event.preventDefault();
    goTo(to);
  };
  if (isDirect(to) || to.startsWith("/"))
    return (
      <a href={linkTo(to)} onClick={follow}>
        {words}
      </a>
    );
  return words;
};

const Running = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  inlines.map((inline, i) => {
    switch (inline.is) {
      case "text":
        // Parts of a text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        return <Fragment key={i}>{inline.text}</Fragment>;
      case "strong":
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <strong key={i}>
            <Running inlines={inline.inlines} />
          </strong>
        );
      case "link":
        // oxlint-disable-next-line react/no-array-index-key
        return <Link key={i} {...inline} />;
    }
  });

const linksOf = (inlines: readonly Inline[]): Extract<Inline, { is: "link" }>[] =>
  inlines.flatMap((inline) => {
    if (inline.is === "text") return [];
    return inline.is === "link" ? [inline] : linksOf(inline.inlines);
  });

/** The ways out that a text names. */
const WaysOut = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  linksOf(inlines)
    .filter(({ to }) => to.startsWith("https:"))
    .map(({ to, inlines: words }) => <Outside key={to} href={to} label={plainText(words)} />);

const Part = ({ block, top }: { readonly block: Block; readonly top: number }) => {
  switch (block.is) {
    case "paragraph":
      return (
        <>
          <p>
            <Running inlines={block.inlines} />
          </p>
          <WaysOut inlines={block.inlines} />
        </>
      );
    case "heading": {
      const Heading = `h${block.level - 2 + top}` as "h2" | "h3" | "h4";
      return (
        <Heading>
          <Running inlines={block.inlines} />
        </Heading>
      );
    }
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return (
        <>
          <List>
            {block.items.map((item, i) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                <Running inlines={item} />
              </li>
            ))}
          </List>
          <WaysOut inlines={block.items.flat()} />
        </>
      );
    }
    case "quote":
      return (
        <blockquote>
          <p>
            <Running inlines={block.inlines} />
          </p>
          <WaysOut inlines={block.inlines} />
        </blockquote>
      );
    case "picture":
      return <Shown {...block.picture} alt={block.alt} />;
  }
};

/** A picture of the campaign's folder, at the width at which it is shown. */
export const Shown = ({
  sizes,
  width,
  height,
  alt,
}: Extract<Block, { is: "picture" }>["picture"] & { readonly alt: string }) => (
  <img
    className="shown"
    src={sizes[0]?.src}
    srcSet={sizes.map(({ src, width }) => `${src} ${width}w`).join(", ")}
    sizes={SIZES}
    width={width}
    height={height}
    alt={alt}
    loading="lazy"
    decoding="async"
  />
);

/** `top`: the level of its highest heading, below the page's own. */
export const Blocks = ({ blocks, top = 2 }: { readonly blocks: readonly Block[]; readonly top?: 2 | 3 }) => (
  <div className="blocks">
    {blocks.map((block, i) => (
      // oxlint-disable-next-line react/no-array-index-key
      <Part key={i} block={block} top={top} />
    ))}
  </div>
);
