/** The living part of a hall's picture: the audience, who stands before it, the screen, the applause, and the camera. */
import type { RootState } from "@react-three/fiber";
import { Group, type PerspectiveCamera, Raycaster, Vector2 } from "three";
import type { Sitting } from "../../../shared/events/messages.ts";
import type { ReactionCounts } from "../../../shared/events/reactions.ts";
import type { Stage } from "../../../shared/events/stage.ts";
import { useSettings } from "../../campaign/settings.ts";
import { usePeople } from "../../session/people.ts";
import { Bodies, putAt } from "../../walk/bodies.ts";
import { sceneTime } from "../clock.ts";
import { togetherness } from "../company.ts";
import { Crowd } from "../crowd/Crowd.ts";
import { together } from "../dusk.ts";
import { Tags } from "../tags/Tags.ts";
import { badgeMarks, sampleMark } from "../texts.ts";
import { type Moved, moves, settling, stillAir, withWave } from "./applause.ts";
import { glowSpots, type Present, presentIn } from "./company.ts";
import { Gaze } from "./Gaze.ts";
import { makeGlow } from "./glow.ts";
import { eveningIn, falling } from "./light.ts";
import { type HallPlace, screenOf, type Spot, spotOf } from "./places.ts";
import { makeScreenSheet, type Picture } from "./screenSheet.ts";
import { makeSlides, paintedPicture, widthFor } from "./slides.ts";
import { makeTitleCanvas, paintTitle } from "./titleCard.ts";

/** What the picture needs to know of a hall. */
export interface HallSeen {
  readonly stage: Stage;
  readonly sitting: ReadonlyMap<number, Sitting>;
  readonly seat: number | null;
  readonly wave: { readonly id: number; readonly counts: ReactionCounts } | null;
  readonly people: number | null;
}
export interface SeenHall {
  readonly store: {
    getState(): HallSeen;
    subscribe(listener: (now: HallSeen) => void): () => void;
  };
}
/** The address of the slide that is shown, in so many pixels of width. */
export type SlideAt = (width: number) => string;

/** Most name tags at a time: of those who hold it, and of neighbours. */
const TAGS = { usual: 12, sparing: 7 } as const;
/** Longest time one picture stands for, seconds. */
const LONGEST_S = 0.5;

export class HallLiving {
  readonly object = new Group();
  readonly gaze: Gaze;
  readonly #crowd = new Crowd();
  readonly #tags = new Tags();
  readonly #hall: SeenHall;
  readonly #place: HallPlace;
  readonly #bodies = new Bodies();
  readonly #titleCanvas = makeTitleCanvas();
  readonly #title = paintedPicture(this.#titleCanvas);
  readonly #screen;
  readonly #glow;
  readonly #slides = makeSlides((picture) => this.#show(picture ?? this.#title));

  #present: ReadonlyMap<number, Present> = new Map();
  #people: ReadonlyMap<number, Present["person"]> = new Map();
  #moved = new Map<number, Moved>();
  #spot: Spot;
  #air = stillAir;
  #wave: number;
  #slide: SlideAt | null = null;
  #width = 0;

  constructor(hall: SeenHall, place: HallPlace, onTurned: (isTurned: boolean) => void) {
    this.#hall = hall;
    this.#place = place;
    this.gaze = new Gaze(screenOf(place), onTurned);
    this.#screen = makeScreenSheet(screenOf(place), this.#title);
    this.#glow = makeGlow(glowSpots(place));
    const { near, far, shadows } = this.#crowd;
    this.object.add(near, far, shadows, this.#tags.mesh, this.#screen.object, this.#glow.object);
    this.#wave = hall.store.getState().wave?.id ?? 0;
    this.#spot = spotOf(place, hall.store.getState().seat);
  }

  /** Follow the hall and the typeface. Returns how to stop it. */
  follow(): () => void {
    const controller = new AbortController();
    const { signal } = controller;
    this.#hear(this.#hall.store.getState());
    const forget = [
      this.#hall.store.subscribe((now) => this.#hear(now)),
      useSettings.subscribe((now, before) => {
        if (now.language !== before.language) this.#hear(this.#hall.store.getState());
        if (now.readableFont !== before.readableFont) requestAnimationFrame(() => this.#tags.rewrite());
      }),
      () => controller.abort(),
    ];
    document.fonts.addEventListener("loadingdone", () => this.#tags.rewrite(), { signal });
    return () => {
      for (const stop of forget) stop();
    };
  }

  /** Write what the screen says while there is no slide. */
  title(words: { readonly title: string; readonly line: string; readonly font: string }): void {
    paintTitle(this.#titleCanvas, words);
    this.#title.again();
  }

  slide(slide: SlideAt | null): void {
    this.#slide = slide;
    this.#width = 0;
    if (!slide) this.#slides.want(null);
  }

  /** Whether a press there (CSS pixels) is on the screen. */
  isOnScreen({ camera, size }: RootState, x: number, y: number): boolean {
    const at = new Vector2((x / size.width) * 2 - 1, 1 - (y / size.height) * 2);
    const ray = new Raycaster();
    ray.setFromCamera(at, camera);
    return ray.intersectObject(this.#screen.object).length > 0;
  }

  #show(picture: Picture): void {
    this.#screen.show(picture, (before) => {
      if (before !== this.#title) before.texture.dispose();
    });
  }

  #hear({ sitting, seat, stage, wave, people }: HallSeen): void {
    const { language, reducedMotion } = useSettings.getState();
    this.#spot = spotOf(this.#place, seat);
    this.#screen.point(stage.pointer);
    this.#sit(presentIn({ place: this.#place, sitting, own: seat, speaker: stage.speaker, language }, this.#present));
    if (!wave || wave.id === this.#wave) return;
    this.#wave = wave.id;
    if (reducedMotion) return;
    const all = { ...wave, people: people ?? sitting.size };
    this.#air = withWave(this.#air, all);
    for (const [slot, { depth }] of this.#present) {
      if (depth === null || this.#moved.has(slot)) continue;
      const moved = moves(all, slot, depth, sceneTime.value);
      if (moved) this.#moved.set(slot, moved);
    }
  }

  #sit(present: ReadonlyMap<number, Present>): void {
    for (const slot of this.#present.keys()) if (!present.has(slot)) this.#bodies.hide(slot);
    for (const [slot, one] of present) {
      if (this.#present.get(slot) === one) continue;
      const { spot } = one;
      putAt(this.#bodies.show(slot, { x: spot.x, z: spot.z, yaw: spot.yaw, gait: 0 }), { ...spot, gait: 0 });
      this.#crowd.lift(slot, spot.lift);
    }
    this.#present = present;
    this.#people = new Map([...present].map(([slot, { person }]) => [slot, person]));
    this.#crowd.setPeople(this.#people);
    const { speaker } = this.#hall.store.getState().stage;
    const floor = speaker && !speaker.isAway ? [...present.values()].find(({ depth }) => depth === null) : null;
    this.#glow.light(floor?.spot ?? null);
  }

  /** One turn, before a picture is drawn. */
  turn({ gl, camera: anyCamera, size, viewport, frameloop }: RootState, delta: number): void {
    const camera = anyCamera as PerspectiveCamera;
    const { reducedMotion, dataSaver, textScale, language } = useSettings.getState();
    const seconds = Math.min(LONGEST_S, Math.max(0, delta));
    if (frameloop !== "never") sceneTime.value += seconds;
    const { stage } = this.#hall.store.getState();
    together.value = falling(together.value, eveningIn(stage.state), seconds, reducedMotion);
    this.gaze.update(camera, this.#spot, seconds, reducedMotion);
    const seen = this.gaze.pixels(this.#spot, camera.aspect, size.width);
    this.#fetch(seen * viewport.dpr, dataSaver);
    this.#screen.move(seconds, reducedMotion);
    this.#applaud(seconds);

    const { x, z } = camera.position;
    const back = camera.matrixWorld.elements;
    const flat = Math.hypot(back[8]!, back[10]!) || 1;
    this.#crowd.calm.value = reducedMotion ? 0 : 1;
    this.#crowd.update(this.#bodies, seconds, { x, z, ahead: { x: -back[8]! / flat, z: -back[10]! / flat } });
    const marks = { sample: sampleMark[language], badges: badgeMarks[language] };
    const most = dataSaver ? TAGS.sparing : TAGS.usual;
    const liftOf = (slot: number): number => this.#present.get(slot)?.spot.lift ?? 0;
    const isFirst = (slot: number): boolean => this.#present.get(slot)?.depth === null;
    const options = { people: this.#people, self: null, most, scale: textScale, marks, liftOf, isFirst };
    this.#tags.update(gl, camera, size, this.#bodies.shown, options, seconds);
  }

  /** The slide, in the width in which it is seen; a finer one where one comes closer. */
  #fetch(pixels: number, isSparing: boolean): void {
    if (!this.#slide) return;
    const wanted = widthFor(pixels, isSparing);
    if (wanted <= this.#width) return;
    this.#width = wanted;
    this.#slides.want(this.#slide(wanted));
  }

  #applaud(seconds: number): void {
    const now = sceneTime.value;
    for (const [slot, { from, to, gait }] of this.#moved) {
      const body = this.#bodies.shown.get(slot);
      const isOver = !body || now >= to;
      if (body) body.gait = isOver || now < from ? 0 : gait;
      if (isOver) this.#moved.delete(slot);
    }
    this.#air = settling(this.#air, seconds);
    this.#glow.show(this.#air);
  }

  dispose(): void {
    // The square's own light.
    together.value = togetherness(usePeople.getState().people.size);
    this.#slides.dispose();
    const shown = this.#screen.shown();
    for (const part of [this.#crowd, this.#tags, this.#screen, this.#glow]) part.dispose();
    shown.texture.dispose();
    this.#title.texture.dispose();
  }
}
