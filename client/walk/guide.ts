/**
 * The guide: she greets at the gate, shows the controls by doing, and walks ahead to where one wants to go. She lives on
 * this device only, so everybody has her to themselves. The scene draws `guideMotion`; both views say her lines.
 */
import { create } from "zustand";
import type { Motion } from "../../shared/walk/frame.ts";
import { gaitCode } from "../../shared/walk/gait.ts";
import { ahead, distance, type Point, turn, yawTowards } from "../../shared/walk/geometry.ts";
import { guideSpot, type ZoneId, zoneOf } from "../../shared/walk/map.ts";
import { findRoute } from "../../shared/walk/route.ts";
import { step, WALK_SPEED } from "../../shared/walk/step.ts";
import { shownView } from "../campaign/settings.ts";
import { useHappenings } from "../session/happenings.ts";
import { usePeople } from "../session/people.ts";
import { ceremonyNow } from "../session/place.ts";
import type { GuidePose } from "./guidePose.ts";
import { view } from "./view.ts";

/** What she shows one by one, in each view what can be done there; each is over once it was done. */
const courses = { "3d": ["walk", "look", "sit", "wave"], list: ["walk", "sit", "wave", "say"] } as const;
export type Lesson = (typeof courses)[keyof typeof courses][number];
export const isLesson = (line: string): line is Lesson =>
  [...courses["3d"], ...courses.list].some((lesson) => lesson === line);
const course = (): readonly Lesson[] => courses[shownView()];

type GuideMode =
  /** At her spot by the gate. */
  | "home"
  /** Walking ahead to `goal`. */
  | "leading"
  /** Sent away; she can be called back. */
  | "away";

interface Guide {
  readonly mode: GuideMode;
  readonly goal: ZoneId | null;
  /** What she says just now, or null when she is silent. */
  readonly line: "hello" | "called" | Lesson | "done" | "follow" | "wait" | "arrived" | null;
  /** What she does with herself, where her line does not say it already; see guidePose.ts. */
  readonly pose?: GuidePose | undefined;
}

/** A lesson's way counts from here, metres and radians. */
const WALKED_M = 2;
const TURNED = 0.5;
/** She waits when one falls back this far, and goes on when one is this near, metres. */
const WAIT_M = 6;
const GO_ON_M = 3.5;
/** She is a little quicker than a walk, so that she leads. */
const SPEED = WALK_SPEED * 1.12;
/** Lessons pause this long after each, seconds: time to be glad. */
const GLAD_S = 1.2;
/** Whoever walks on so far without an answer wants none: she says no more, metres. */
const LEFT_M = 12;

export const useGuide = create<Guide>()(() => ({ mode: "home", goal: null, line: "hello" }));

/** Where she is and what she does, as everybody else's motion. */
export const guideMotion: Motion = { ...guideSpot, gait: gaitCode("wave") };

let route: Point[] = [];
let learnt: { readonly lesson: Lesson; readonly from: Motion; readonly yaw: number; readonly at: number } | null = null;
let gladFor = 0;
/** Where the visitor was when she began to say what she says. */
let heard: { readonly line: Guide["line"]; readonly from: Point } = { line: null, from: guideSpot };

/** What she does with herself, where her line does not say it. */
const pose = (now: GuidePose | undefined): void => {
  if (useGuide.getState().pose !== now) useGuide.setState({ pose: now });
};

const stand = (gait: "idle" | "wave" | "bow"): void => {
  guideMotion.gait = gaitCode(gait);
};

/** Let her show the controls, beginning with walking. */
const learn = (lesson: Lesson, self: Motion): void => {
  learnt = { lesson, from: { ...self }, yaw: view.yaw, at: Date.now() };
  useGuide.setState({ line: lesson });
};

/** Skip this lesson, or go on to the next one. */
export const nextLesson = (self: Motion): void => {
  const now = learnt ? course().indexOf(learnt.lesson) : -1;
  const next = course()[now + 1];
  if (next) return learn(next, self);
  learnt = null;
  useGuide.setState({ line: "done" });
};

/** She stops talking; she stays where she is. */
export const hush = (): void => {
  learnt = null;
  useGuide.setState({ line: null });
};

/** Let her walk ahead to a zone. */
export const lead = (zone: ZoneId, self: Point): void => {
  const start = distance(guideMotion, self) > WAIT_M ? step(self, view.yaw, 1.6) : guideMotion;
  guideMotion.x = start.x;
  guideMotion.z = start.z;
  route = findRoute(guideMotion, zoneOf(zone).entry) ?? [zoneOf(zone).entry];
  learnt = null;
  useGuide.setState({ mode: "leading", goal: zone, line: "follow" });
};

export const sendAway = (): void => {
  learnt = null;
  useGuide.setState({ mode: "away", goal: null, line: null });
};

/** Call her: she is beside one at once. */
export const callBack = (self: Motion): void => {
  const at = step(self, self.yaw + 0.5, 1.8);
  Object.assign(guideMotion, at, { yaw: yawTowards(at, self) });
  stand("wave");
  useGuide.setState({ mode: "home", goal: null, line: "called" });
};

/** Back to the gate, as for somebody who just came. */
export const resetGuide = (): void => {
  Object.assign(guideMotion, guideSpot);
  stand("wave");
  route = [];
  learnt = null;
  gladFor = 0;
  heard = { line: null, from: guideSpot };
  useGuide.setState({ mode: "home", goal: null, line: "hello", pose: undefined });
};

/** Whether one said something since `at`, epoch ms. */
const hasSpoken = (at: number): boolean => {
  const { self } = usePeople.getState();
  return useHappenings.getState().all.some((h) => h.kind === "said" && h.slot === self && h.at >= at);
};

const isLearnt = (self: Motion, seated: boolean): boolean => {
  if (!learnt) return false;
  if (learnt.lesson === "walk") return distance(self, learnt.from) > WALKED_M;
  if (learnt.lesson === "look") return Math.abs(turn(view.yaw, learnt.yaw)) > TURNED;
  if (learnt.lesson === "sit") return seated;
  if (learnt.lesson === "say") return hasSpoken(learnt.at);
  return self.gait === gaitCode("wave");
};

const walkOn = (seconds: number, self: Point): void => {
  const next = route[0];
  const { goal, line } = useGuide.getState();
  if (!next) {
    // Towards what one came for: that is where she points.
    if (goal) guideMotion.yaw = yawTowards(guideMotion, zoneOf(goal).centre);
    stand("bow");
    if (goal) useGuide.setState({ mode: "home", line: "arrived" });
    return;
  }
  const behind = distance(guideMotion, self);
  if (behind > WAIT_M || (line === "wait" && behind > GO_ON_M)) {
    guideMotion.yaw = yawTowards(guideMotion, self);
    stand("wave");
    if (line !== "wait") useGuide.setState({ line: "wait" });
    return;
  }
  if (line === "wait") useGuide.setState({ line: "follow" });
  guideMotion.yaw = yawTowards(guideMotion, next);
  guideMotion.gait = gaitCode("walk");
  const way = Math.min(SPEED * seconds, distance(guideMotion, next));
  Object.assign(guideMotion, ahead(guideMotion, guideMotion.yaw, way));
  if (distance(guideMotion, next) < 0.1) route = route.slice(1);
};

/** At her place, or beside whoever called her: she looks at them, unless she points at something. */
const keepCompany = (seconds: number, self: Point): void => {
  const { line } = useGuide.getState();
  if (line !== "arrived")
    guideMotion.yaw += turn(guideMotion.yaw, yawTowards(guideMotion, self)) * Math.min(1, seconds * 4);
  if (line !== heard.line) heard = { line, from: { x: self.x, z: self.z } };
  if (line !== null && !learnt && distance(heard.from, self) > LEFT_M) hush();
};

/** One turn of her own loop: `self` is the visitor's motion. */
export const updateGuide = (seconds: number, self: Motion, seated: boolean): void => {
  const { mode } = useGuide.getState();
  if (mode === "leading") {
    pose(undefined);
    return walkOn(seconds, self);
  }
  if (mode === "home") keepCompany(seconds, self);
  const isGlad = isLearnt(self, seated);
  pose(isGlad || ceremonyNow() ? "joy" : undefined);
  if (!isGlad) return;
  gladFor += seconds;
  if (gladFor < GLAD_S) return;
  gladFor = 0;
  nextLesson(self);
};
