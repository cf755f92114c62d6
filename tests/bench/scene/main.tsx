/** The product's own scene on a page that draws only when told to; tests/bench/scene.ts drives it. */
import type { RootState } from "@react-three/fiber";
import { create } from "zustand";
import { gaitCode } from "../../../shared/walk/gait.ts";
import { emptyStage } from "../../../shared/events/stage.ts";
import { type Look, lookParts, packLook } from "../../../shared/walk/look.ts";
import { addTexts } from "../../../client/campaign/language.ts";
import { loadPlace } from "../../../client/scene/baked.ts";
import { HallLiving, type HallSeen } from "../../../client/scene/hall/HallLiving.ts";
import { HallWorld } from "../../../client/scene/hall/HallWorld.tsx";
import { openStage } from "../../../client/scene/stage.ts";
import { World } from "../../../client/scene/World.tsx";
import { loadContent } from "../../../client/session/content.ts";
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
    look: randomLook(random),
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

const randomLook = (random: () => number): number =>
  packLook(
    Object.fromEntries(
      Object.entries(lookParts).map(([part, size]) => [part, Math.floor(random() * size)]),
    ) as unknown as Look,
  );

/** A hall in the middle of an event: `n` in the audience, two who hold it, a slide that has not come yet, applause. */
const useHall = create<HallSeen>()(() => ({
  stage: { ...emptyStage, state: "live", speaker: { name: { ja: "話す人", easy: "", en: "" }, isAway: false } },
  sitting: new Map(),
  seat: null,
  wave: null,
  people: null,
}));
const seatAudience = (n: number): void => {
  const random = sequence(5);
  const audience = Array.from({ length: n }, (_, seat) => ({
    seat,
    look: randomLook(random),
    name: seat % 9 === 0 ? "" : `ひと${seat}`,
    part: null,
  }));
  const host = { seat: 900, look: 3, name: "主催の人", part: "host" } as const;
  useHall.setState({
    sitting: new Map([...audience, host].map((one) => [one.seat, one])),
    seat: n - 1,
    people: n,
    wave: { id: (useHall.getState().wave?.id ?? 0) + 1, counts: { clap: n / 2, nod: 2, heart: n / 4 } },
  });
};
const nothing = (): void => {};
const inHall = (): HallLiving => {
  const living = new HallLiving({ store: useHall }, "hall", nothing);
  living.title({ title: "つながりサポーター養成講座", line: "ようこそ", font: "sans-serif" });
  return living;
};

const useDoor = create<{ readonly inside: "square" | "hall" | null }>()(() => ({ inside: null }));
const Door = ({ fail }: { readonly fail: () => void }) => {
  const inside = useDoor((s) => s.inside);
  if (inside === "square") return <World finest={1} onFailure={fail} />;
  return inside && <HallWorld finest={1} onFailure={fail} make={inHall} onMade={nothing} onScreen={nothing} />;
};

let state: RootState | null = null;
let isBroken = false;
let now = 0;
const settle = () => new Promise((done) => setTimeout(done, 60));

/** What the campaign brings into the picture. */
const contents = ["stands", "data", "signs", "posters", "map"];

const picture = (): void => state!.advance((now += PICTURE_S), true);

const open = async (inside: "square" | "hall"): Promise<void> => {
  useDoor.setState({ inside });
  await settle();
  await Promise.all([loadPlace(), import("../../../client/scene/exhibits/Exhibits.tsx"), ...contents.map(loadContent)]);
  await settle();
  for (let i = 0; i < 3; i++) picture();
};

const bench = {
  /** Go into the square, with `n` others. */
  async enter(n: number): Promise<void> {
    fill(n);
    await open("square");
  },
  /** Sit down in the hall, with `n` in the audience. */
  async attend(n: number): Promise<void> {
    seatAudience(n);
    await open("hall");
    // Applause, in the middle of which it is measured.
    seatAudience(n);
    for (let i = 0; i < ARRIVAL; i++) picture();
  },
  async leave(): Promise<void> {
    useDoor.setState({ inside: null });
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
