import { beforeEach, describe, expect, test } from "vitest";
import { clockOf, DAY_MS, dayOf } from "../../shared/campaign/days.ts";
import type { PlaceNow } from "../../shared/campaign/place.ts";
import type { Motion } from "../../shared/walk/frame.ts";
import { gaitCode } from "../../shared/walk/gait.ts";
import { distance, yawTowards } from "../../shared/walk/geometry.ts";
import { guideSpot, spawn, zoneOf } from "../../shared/walk/map.ts";
import { isWalkable } from "../../shared/walk/step.ts";
import { useSettings } from "../campaign/settings.ts";
import { happen } from "../session/happenings.ts";
import { usePeople } from "../session/people.ts";
import { takePlace, usePlace } from "../session/place.ts";
import { callBack, guideMotion, lead, nextLesson, resetGuide, sendAway, updateGuide, useGuide } from "./guide.ts";

const me = (): Motion => ({ ...spawn, gait: gaitCode("idle") });
const run = (seconds: number, self: Motion, seated = false, each?: () => void) => {
  for (let t = 0; t < seconds; t += 0.05) {
    each?.();
    updateGuide(0.05, self, seated);
  }
};

beforeEach(resetGuide);

describe("the guide", () => {
  test("greets at the gate", () => {
    expect(useGuide.getState()).toMatchObject({ mode: "home", line: "hello" });
    expect(distance(guideMotion, guideSpot)).toBe(0);
  });

  test("shows the controls one by one, each over once it is done", () => {
    const self = me();
    nextLesson(self);
    expect(useGuide.getState().line).toBe("walk");
    run(3, self);
    expect(useGuide.getState().line).toBe("walk");
    self.z -= 3;
    run(3, self);
    expect(useGuide.getState().line).toBe("look");
    nextLesson(self);
    expect(useGuide.getState().line).toBe("sit");
    run(3, self, true);
    expect(useGuide.getState().line).toBe("wave");
    self.gait = gaitCode("wave");
    run(3, self);
    expect(useGuide.getState().line).toBe("done");
  });

  test("shows in the list what the list has: no looking around, but phrases", () => {
    useSettings.setState({ listForNow: true });
    const self = me();
    nextLesson(self);
    self.z -= 3;
    run(3, self);
    expect(useGuide.getState().line).toBe("sit");
    nextLesson(self);
    nextLesson(self);
    expect(useGuide.getState().line).toBe("say");
    usePeople.setState({ self: 4 });
    happen({ kind: "said", slot: 3, name: "そら", phrase: "hello" });
    run(3, self);
    expect(useGuide.getState().line).toBe("say");
    happen({ kind: "said", slot: 4, name: "ひなた", phrase: "hello" });
    run(3, self);
    expect(useGuide.getState().line).toBe("done");
    useSettings.setState({ listForNow: false });
  });

  test("leads to a zone, through nothing solid, and says so there", () => {
    const self = me();
    lead("campfire", self);
    run(40, self, false, () => {
      // Somebody who keeps up with her.
      self.x = guideMotion.x;
      self.z = guideMotion.z;
      expect(isWalkable(guideMotion, 0.1)).toBe(true);
    });
    expect(distance(guideMotion, zoneOf("campfire").entry)).toBeLessThan(0.3);
    expect(useGuide.getState()).toMatchObject({ mode: "home", goal: "campfire", line: "arrived" });
    // She points at what one came for, and does not turn back to the visitor.
    self.x += 2;
    run(1, self);
    expect(guideMotion.yaw).toBeCloseTo(yawTowards(guideMotion, zoneOf("campfire").centre), 1);
  });

  test("says no more to whoever walks on, and goes on with a lesson wherever one walks", () => {
    const self = me();
    run(0.1, self);
    self.z -= 11;
    run(0.1, self);
    expect(useGuide.getState().line).toBe("hello");
    self.z -= 3;
    run(0.1, self);
    expect(useGuide.getState().line).toBeNull();
    nextLesson(self);
    nextLesson(self);
    self.z -= 13;
    run(0.1, self);
    expect(useGuide.getState().line).toBe("look");
  });

  test("is glad when a lesson is done, and at a ceremony", () => {
    const self = me();
    nextLesson(self);
    self.z -= 3;
    run(0.2, self);
    expect(useGuide.getState().pose).toBe("joy");
    run(3, self);
    expect(useGuide.getState().pose).toBeUndefined();
    const opening = (at: number): PlaceNow => ({
      now: at,
      opens: dayOf(at),
      closes: dayOf(at + 20 * DAY_MS),
      hours: null,
      open: { before: true, after: true },
      ceremonies: { opening: clockOf(at), closing: null },
      closedZones: [],
      notices: [],
      help: {},
    });
    takePlace(opening(Date.now()));
    run(0.1, self);
    expect(useGuide.getState().pose).toBe("joy");
    usePlace.setState({ place: null, ahead: 0 });
  });

  test("waits for whoever falls behind, and goes on with them", () => {
    const self = me();
    lead("hall", self);
    run(10, self);
    expect(useGuide.getState().line).toBe("wait");
    const waited = { ...guideMotion };
    run(5, self);
    expect(distance(guideMotion, waited)).toBe(0);
    self.x = guideMotion.x;
    self.z = guideMotion.z;
    run(0.2, self);
    expect(useGuide.getState().line).toBe("follow");
  });

  test("goes when sent away, and comes when called", () => {
    sendAway();
    expect(useGuide.getState()).toMatchObject({ mode: "away", line: null });
    const self = { ...me(), x: 10, z: 10 };
    callBack(self);
    expect(useGuide.getState()).toMatchObject({ mode: "home", line: "called" });
    expect(distance(guideMotion, self)).toBeLessThan(2.5);
    expect(isWalkable(guideMotion, 0.05)).toBe(true);
  });
});
