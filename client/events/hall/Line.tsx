import type { Lines } from "../../../shared/events/lines.ts";
import { useLine } from "./useLine.ts";

/** A host's words in the visitor's language; where they are in another, screen readers are told. */
export const Line = ({ of }: { readonly of: Lines }) => {
  const { words, lang } = useLine()(of);
  return <span lang={lang}>{words}</span>;
};
