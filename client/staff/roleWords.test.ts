import { expect, it } from "vitest";
import { checkName } from "../../shared/safety/name.ts";
import * as talk from "../talk/texts.ts";
import * as staff from "./texts.ts";

const shown = [talk.ja, talk.easy, talk.en].flatMap(({ badges }) => Object.values(badges));
const roles = [staff.ja, staff.easy, staff.en].flatMap((texts) => Object.values(texts.roles));

it.each([...new Set([...shown, ...roles])])("no visitor is called %s, as staff are on the screen", (word) =>
  expect(checkName(word)).toEqual({ ok: false, problem: "reserved" }),
);

it("nor so with a name before it, as in the list view", () => {
  for (const badge of Object.values(talk.easy.badges))
    expect(checkName(`なぎ（${badge}）`)).toEqual({ ok: false, problem: "reserved" });
});
