/** The visitor's pass: anonymous, signed by the server, kept on this device. It brings one back to where one was. */
import { beforeForgetting } from "../campaign/forget.ts";
import { drop, keep, recall } from "../campaign/device.ts";

const KEY = "pass";

/** The pass of this page, for devices that keep nothing (private windows, in-app browsers). */
let held: string | null = null;

/** The pass of this device, without asking for one; null where there is none, or the device is locked. */
export const keptPass = (): string | null => recall(KEY) ?? held;

/** The pass of this device, or a new one. Throws when the server cannot be reached. */
export const getPass = async (): Promise<string> => {
  const kept = keptPass();
  if (kept) return kept;
  const answer = await fetch("/api/pass", { method: "POST" });
  if (!answer.ok) throw new Error(`no pass: ${answer.status}`);
  const { pass } = (await answer.json()) as { pass: string };
  keep(KEY, pass);
  held = pass;
  return pass;
};

/** The server does not know this pass any more: take a new one next time. */
export const dropPass = (): void => {
  held = null;
  drop(KEY);
};
beforeForgetting(dropPass);
