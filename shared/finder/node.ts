/**
 * What is shown of the finder, as a tree of plain nodes: the server writes it as HTML into pages that work without a script, the
 * finder's script makes elements of the same. Pure.
 */
type Value = string | number | boolean | null | undefined;

export interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly children: readonly Child[];
}
/** Nothing is shown of null and false. */
export type Child = Node | string | null | false;

/** `h("p", { class: "hint" }, "words")` */
export const h = (tag: string, attributes: Node["attributes"] = {}, ...children: readonly Child[]): Node => ({
  tag,
  attributes,
  children,
});

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** Elements without an end. */
const VOID = /^(meta|link|br|hr|img|input)$/;

/** A node as HTML; whatever is written in it stays text. */
export const toHtml = (node: Child): string => {
  if (node === null || node === false) return "";
  if (typeof node === "string") return escape(node);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join("");
  const open = `<${node.tag}${attributes}>`;
  return VOID.test(node.tag) ? open : `${open}${node.children.map(toHtml).join("")}</${node.tag}>`;
};
