import { beforeEach, expect, it, vi } from "vitest";
import type { SheetPart } from "../../../shared/events/event.ts";

const storage = vi.hoisted(() => {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  };
  for (const [name, method] of Object.entries(methods)) Object.defineProperty(kept, name, { value: method });
  (globalThis as { localStorage?: unknown }).localStorage = kept;
  return kept;
});
const { lock, unlock } = await import("../../campaign/device.ts");
const { clearSheet, mendSheet, sheetText, write } = await import("./sheet.ts");

const KEY = "plat.own.sheet.e1";
const lines = (ja: string) => ({ ja, easy: "", en: "" });
const part = (id: string, field: SheetPart["field"], more: Partial<SheetPart> = {}): SheetPart => ({
  id,
  field,
  title: lines(`題${id}`),
  text: null,
  choices: [],
  ...more,
});

beforeEach(() => {
  unlock();
  clearSheet("e1");
});

it("is on the device at every key, and gone when it is empty again", () => {
  write("e1", "a", "こ");
  write("e1", "b", [1]);
  expect(JSON.parse(storage[KEY]!)).toEqual({ a: "こ", b: [1] });
  write("e1", "a", "");
  write("e1", "b", []);
  expect(storage[KEY]).toBeUndefined();
});

it("a quick exit takes it, and what is written after it is not kept", () => {
  write("e1", "a", "ひみつ");
  storage["plat.settings"] = "{}";
  lock();
  expect(storage[KEY]).toBeUndefined();
  expect(storage["plat.settings"]).toBe("{}");
  write("e1", "a", "ひみつ2");
  expect(storage[KEY]).toBeUndefined();
});

it.each([null, "", "[", "null", "3", '{"a":{"b":1},"c":[0.5],"d":null}'])("of %j nothing is made up", (kept) =>
  expect(mendSheet(kept)).toEqual({}),
);

it("as text it has what was asked and what was written", () => {
  const parts = [
    part("1", "none", { text: lines("読む") }),
    part("2", "lines"),
    part("3", "checks", { choices: [lines("あ"), lines("い")] }),
    part("4", "line"),
  ];
  const text = sheetText("講座", parts, { 2: " 書いた \n二行 ", 3: [1] }, "ja");
  expect(text).toBe("講座\n\n題1\n読む\n\n題2\n書いた \n二行\n\n題3\n[ ] あ\n[x] い\n\n題4\n");
});
