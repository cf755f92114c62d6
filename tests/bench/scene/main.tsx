/** The product's own scene on a page that draws only when told to; tests/bench/scene.ts drives it. */
import type { RootState } from "@react-three/fiber";
import { create } from "zustand";
import { gaitCode } from "../../../shared/walk/gait.ts";
import { type Look, lookParts, packLook } from "../../../shared/walk/look.ts";
import { addTexts } from "../../../client/campaign/language.ts";
import { loadPlace } from "../../../client/scene/baked.ts";
import { openStage } from "../../../client/scene/stage.ts";
import { World } from "../../../client/scene/World.tsx";
import { type Person, usePeople } from "../../../client/session/people.ts";
import { motions, walker } from "../../../client/session/world.ts";
import * as walkTexts from "../../../client/walk/texts.ts";
import { count, drawsAsked, live, setDrawing } from "./counted.ts";

const SELF = 0;
/** A picture of a fast screen, seconds. */
const PICTURE_S = 1 / 60;

/** Pictures until a new crowd is settled. */
const ARRIVAL = 90;

count();
addTexts("walk", walkTexts);

/** A fixed sequence of numbers in [0, 1), the same in every run. */
const sequence = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

/** Fill the square with `n` people besides oneself: most of them walk, all of them before the camera. */
const fill = (n: number): void => {
  const random = sequence(11);
  const people = new Map<number, Person>();
  const person = (slot: number): Person => ({
    slot,
    name: `ひと${slot}`,
    look: packLook(
      Object.fromEntries(
        Object.entries(lookParts).map(([part, size]) => [part, Math.floor(random() * size)]),
      ) as unknown as Look,
    ),
    kind: "visitor",
    seat: null,
    umbrella: slot % 11 === 0,
    badge: "none",
    table: null,
    away: slot % 37 === 0,
  });
  people.set(SELF, person(SELF));
  for (let slot = 1; slot <= n; slot++) people.set(slot, person(slot));
  for (const slot of motions.shown.keys()) if (slot > n) motions.remove(slot);
  usePeople.setState({ people, self: SELF });
  walker.place({ x: 0, z: 25, yaw: Math.PI, gait: gaitCode("idle") });
  for (let slot = 1; slot <= n; slot++) {
    const x = (random() - 0.5) * 44;
    const z = 20 - random() * 50;
    const gait = gaitCode(random() < 0.6 ? "walk" : "idle");
    motions.place(slot, { x, z, yaw: (random() - 0.5) * 6, gait }, true);
  }
};

const useDoor = create(() => ({ isInside: false }));
const Door = ({ fail }: { readonly fail: () => void }) =>
  useDoor((s) => s.isInside) ? <World finest={1} onFailure={fail} /> : null;

let state: RootState | null = null;
let isBroken = false;
let now = 0;
const settle = () => new Promise((done) => setTimeout(done, 60));

const picture = (): void => state!.advance((now += PICTURE_S), true);

const bench = {
  /** Go into the square, with `n` others. */
  async enter(n: number): Promise<void> {
    fill(n);
    useDoor.setState({ isInside: true });
    await settle();
    await loadPlace();
    await settle();
    for (let i = 0; i < 3; i++) picture();
  },
  async leave(): Promise<void> {
    useDoor.setState({ isInside: false });
    await settle();
    motions.clear();
    usePeople.setState({ people: new Map(), self: null });
    for (let i = 0; i < 2; i++) picture();
  },
  /** Draw one picture. */
  draw(): { calls: number; triangles: number } {
    picture();
    const { calls, triangles } = state!.gl.info.render;
    return { calls, triangles };
  },
  /**
   * Milliseconds of work in the page for each of `pictures` pictures with `n` others, everything sent to the graphics card
   * included. The card, which may be made of software, need not draw, and is waited for in between.
   */
  work(n: number, pictures: number): { times: number[]; drawsPerPicture: number } {
    fill(n);
    const gl = state!.gl.getContext();
    const timed = () => {
      const began = performance.now();
      picture();
      const passed = performance.now() - began;
      gl.finish();
      return passed;
    };
    // They have arrived: their names are written.
    setDrawing(false);
    for (let i = 0; i < ARRIVAL; i++) timed();
    const before = drawsAsked();
    const times = Array.from({ length: pictures }, timed);
    const drawsPerPicture = (drawsAsked() - before) / pictures;
    setDrawing(true);
    return { times, drawsPerPicture };
  },
  /** Whether the picture was lost or failed at any time: then no figure here means anything. */
  broken: (): boolean => isBroken || state!.gl.getContext().isContextLost(),
  living(): Record<string, number> {
    const { memory, programs } = state!.gl.info;
    return { geometries: memory.geometries, textures: memory.textures, programs: programs?.length ?? 0, ...live };
  },
  ready: new Promise<void>((ready, fail) => {
    const broken = () => {
      isBroken = true;
      fail(new Error("the picture could not be made"));
    };
    openStage(document.querySelector<HTMLElement>("#host")!, <Door fail={broken} />, {
      finest: 1,
      still: true,
      onLost: broken,
      onRestorable: () => {},
      onReady: (root) => {
        state = root;
        ready();
      },
    });
  }),
};

export type SceneBench = typeof bench;
Object.assign(window, { bench });
