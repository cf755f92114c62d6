import { expect, it } from "vitest";
import { gaitCode } from "../../shared/walk/gait.ts";
import { poseOf } from "./guidePose.ts";

const [idle, walk] = [gaitCode("idle"), gaitCode("walk")];

it.each([
  ["talks while she says something", { mode: "home", line: "hello" }, idle, 0, "talk"],
  ["flies where she leads", { mode: "leading", line: "follow" }, walk, 0, "fly"],
  ["waits and calls", { mode: "leading", line: "wait" }, idle, 0, "talk"],
  ["points at what one came for", { mode: "home", line: "arrived" }, idle, 0, "point"],
  ["is glad when all is learnt", { mode: "home", line: "done" }, idle, 0, "joy"],
  ["stands by", { mode: "home", line: null }, idle, 10, "idle"],
  ["falls asleep after a while", { mode: "home", line: null }, idle, 300, "sleep"],
  ["does as she is told", { mode: "home", line: null, pose: "joy" }, idle, 300, "joy"],
] as const)("%s", (_, doing, gait, still, pose) => expect(poseOf(doing, gait, still)).toBe(pose));
