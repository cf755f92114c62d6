/** Everybody who is here, their names, the marks on the ground and the camera: what moves, and the turn that moves it. */
import type { RootState } from "@react-three/fiber";
import type { PerspectiveCamera } from "three";
import { gaitCode } from "../../shared/walk/gait.ts";
import { useSettings } from "../campaign/settings.ts";
import { usePeople } from "../session/people.ts";
import { motions, tick, walker } from "../session/world.ts";
import { highlighted } from "../walk/view.ts";
import { placeBubbles } from "./bubbles/place.ts";
import { CameraRig } from "./camera/CameraRig.ts";
import { sceneTime } from "./clock.ts";
import { Crowd } from "./crowd/Crowd.ts";
import { Marks } from "./ground/Marks.ts";
import { Tags } from "./tags/Tags.ts";
import { badgeMarks, sampleMark } from "./texts.ts";

/** Most name tags at a time. */
const TAGS = { usual: 40, sparing: 14 } as const;
/** Longest time one picture stands for, seconds: a page that slept does not leap. */
const LONGEST_S = 0.5;

const WALK = gaitCode("walk");
const RUN = gaitCode("run");

export class Living {
  readonly crowd = new Crowd();
  readonly tags = new Tags();
  readonly marks = new Marks(this.crowd.calm);
  readonly #rig = new CameraRig();

  /** Follow who is here, and the typeface. Returns how to stop it. */
  follow(): () => void {
    const controller = new AbortController();
    const { signal } = controller;
    this.crowd.setPeople(usePeople.getState().people);
    const forget = [
      usePeople.subscribe(({ people }) => this.crowd.setPeople(people)),
      useSettings.subscribe((now, before) => {
        // The page puts the other typeface on after the settings changed.
        if (now.readableFont !== before.readableFont) requestAnimationFrame(() => this.tags.rewrite());
      }),
      () => controller.abort(),
    ];
    document.fonts.addEventListener("loadingdone", () => this.tags.rewrite(), { signal });
    return () => {
      for (const stop of forget) stop();
    };
  }

  /** One turn, before a picture is drawn: everybody moves on by `delta` seconds, then everything is put in its place. */
  turn({ gl, camera: anyCamera, size, frameloop }: RootState, delta: number): void {
    const camera = anyCamera as PerspectiveCamera;
    const { reducedMotion, dataSaver, textScale, language } = useSettings.getState();
    const seconds = Math.min(LONGEST_S, Math.max(0, delta));
    // The loop keeps the time of the page, which the list view shares; the picture's own clock can stand still.
    tick(performance.now() / 1000, seconds);
    if (frameloop !== "never") sceneTime.value += seconds;

    const { people, self } = usePeople.getState();
    const { shown } = motions;
    const me = (self === null ? undefined : shown.get(self)) ?? walker.motion;
    const isWalking = me.gait === WALK || me.gait === RUN;
    const { isSeated } = walker;
    this.#rig.update(camera, { x: me.x, z: me.z, yaw: me.yaw, isWalking, isSeated }, seconds, reducedMotion);

    const { x, z } = camera.position;
    const back = camera.matrixWorld.elements;
    const flat = Math.hypot(back[8]!, back[10]!) || 1;
    this.crowd.calm.value = reducedMotion ? 0 : 1;
    this.crowd.update(motions.bodies, seconds, { x, z, ahead: { x: -back[8]! / flat, z: -back[10]! / flat } });
    const marks = { sample: sampleMark[language], badges: badgeMarks[language] };
    const most = dataSaver ? TAGS.sparing : TAGS.usual;
    const options = { people, self, most, scale: textScale, marks };
    this.tags.update(gl, camera, size, shown, options, seconds);
    this.marks.update(walker.route.at(-1) ?? null, highlighted(), seconds);
    placeBubbles(camera, size, shown, people);
  }

  dispose(): void {
    for (const part of [this.crowd, this.tags, this.marks]) part.dispose();
  }
}
