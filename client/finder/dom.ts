/** Elements of the finder's nodes. */
import type { Child } from "../../shared/finder/node.ts";

/** Put nodes into `parent`, after what is there. */
const append = (parent: Element, ...children: readonly Child[]): void => {
  for (const child of children) {
    if (child === null || child === false) continue;
    if (typeof child === "string") {
      parent.append(child);
      continue;
    }
    const element = document.createElement(child.tag);
    for (const [name, value] of Object.entries(child.attributes))
      if (value !== null && value !== undefined && value !== false)
        element.setAttribute(name, value === true ? "" : String(value));
    append(element, ...child.children);
    parent.append(element);
  }
};

/** Put nodes into `parent`, in the place of what is there. */
export const fillWith = (parent: Element, ...children: readonly Child[]): void => {
  parent.replaceChildren();
  append(parent, ...children);
};
