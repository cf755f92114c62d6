import { expect, it } from "vitest";
import { isSendKey } from "./enterSends.ts";

const enter = { key: "Enter", keyCode: 13, isComposing: false, ctrlKey: false, metaKey: false, shiftKey: false };

it.each([
  ["Enter, where it is to send", enter, true, true],
  ["Enter, where it is not", enter, false, false],
  ["Shift+Enter", { ...enter, shiftKey: true }, true, false],
  ["Ctrl+Enter always", { ...enter, ctrlKey: true }, false, true],
  ["Cmd+Enter always", { ...enter, metaKey: true }, false, true],
  ["Enter that ends a conversion", { ...enter, isComposing: true }, true, false],
  ["the same in a browser that says it by the code", { ...enter, keyCode: 229 }, true, false],
  ["Ctrl+Enter within a conversion", { ...enter, ctrlKey: true, isComposing: true }, true, false],
  ["another key", { ...enter, key: "a" }, true, false],
])("%s", (_, event, enterSends, sends) => expect(isSendKey(event, enterSends)).toBe(sends));
