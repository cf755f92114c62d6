/** What shows the slides: a sheet in a frame, two slides of which the older one fades, and a dot where the speaker points. */
import { Mesh, PlaneGeometry, ShaderMaterial, type Texture, Vector2, Vector3 } from "three";
import type { Pointer } from "../../../shared/events/stage.ts";
import { together } from "../dusk.ts";
import type { Fixture } from "../fixture.ts";
import type { Screen } from "./places.ts";

/** The frame around the sheet, as a part of its height. */
const FRAME = 0.035;
/** How long one slide turns into the next, seconds. */
const TURNING_S = 0.35;
/** How fast the dot goes where the speaker points, per second. */
const POINTING = 9;

/** A slide on the graphics card, and how wide it is for its height. */
export interface Picture {
  readonly texture: Texture;
  readonly aspect: number;
}

export interface ScreenSheet extends Fixture {
  readonly object: Mesh<PlaneGeometry, ShaderMaterial>;
  /** Show a picture; the one before is given to `done` once nothing is seen of it. */
  show(picture: Picture, done: (before: Picture) => void): void;
  /** What is shown, or is being shown. */
  shown(): Picture;
  point(at: Pointer | null): void;
  /** Go on by so many seconds; `atOnce` where motion is not wished for. */
  move(seconds: number, atOnce: boolean): void;
}

/** The part of a sheet of 16:9 that a picture of another shape takes: width and height, 0 to 1. */
const fitting = (aspect: number): readonly [number, number] => {
  const by = aspect / (16 / 9);
  return by > 1 ? [1, 1 / by] : [by, 1];
};

export const makeScreenSheet = (screen: Screen, first: Picture): ScreenSheet => {
  const { height } = screen;
  const rim = FRAME * height;
  const size = new Vector2(screen.width + rim * 2, height + rim * 2);
  const now = { value: first.texture };
  const before = { value: first.texture };
  const nowFits = { value: new Vector2(...fitting(first.aspect)) };
  const beforeFits = { value: nowFits.value.clone() };
  const turned = { value: 1 };
  // x, y, and how much of it is seen.
  const dot = { value: new Vector3(0.5, 0.5, 0) };
  let goal: Pointer | null = null;
  let shown = first;
  let leaving: { picture: Picture; done: (before: Picture) => void } | null = null;

  const leave = (): void => {
    const gone = leaving;
    leaving = null;
    turned.value = 1;
    before.value = now.value;
    if (gone) gone.done(gone.picture);
  };

  const material = new ShaderMaterial({
    transparent: true,
    premultipliedAlpha: true,
    uniforms: {
      uNow: now,
      uBefore: before,
      uNowFits: nowFits,
      uBeforeFits: beforeFits,
      uTurned: turned,
      uDot: dot,
      uSize: { value: size },
      uRim: { value: rim },
      uTogether: together,
    },
    vertexShader: /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: /* glsl */ `
uniform sampler2D uNow, uBefore;
uniform vec2 uNowFits, uBeforeFits, uSize;
uniform vec3 uDot;
uniform float uTurned, uRim, uTogether;
varying vec2 vAt;
const vec3 PAPER = vec3(1.0, 0.965, 0.915);

vec3 slide(sampler2D from, vec2 at, vec2 fits) {
  vec2 p = (at - 0.5) / fits + 0.5;
  vec4 colour = texture2D(from, p);
  bool isOff = any(lessThan(p, vec2(0.0))) || any(greaterThan(p, vec2(1.0)));
  return isOff ? PAPER : mix(PAPER, colour.rgb, colour.a);
}

void main() {
  vec2 metres = (vAt - 0.5) * uSize;
  vec2 inner = uSize * 0.5 - uRim;
  // How far outside the sheet, with round corners.
  vec2 q = abs(metres) - inner + uRim;
  float edge = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - uRim;
  float soft = max(fwidth(edge), 0.0005);
  float cover = 1.0 - smoothstep(uRim - soft, uRim, edge);
  if (cover < 0.01) discard;
  vec2 at = metres / (inner * 2.0) + 0.5;
  vec3 colour = mix(slide(uBefore, at, uBeforeFits), slide(uNow, at, uNowFits), smoothstep(0.0, 1.0, uTurned));
  vec2 off = (at - uDot.xy) * vec2(16.0 / 9.0, 1.0);
  float d = length(off), px = max(fwidth(d), 0.0005);
  // A light ring around it is seen on every slide.
  colour = mix(colour, vec3(1.0, 0.98, 0.94), (1.0 - smoothstep(0.024 - px, 0.024 + px, d)) * 0.9 * uDot.z);
  colour = mix(colour, vec3(0.80, 0.27, 0.16), (1.0 - smoothstep(0.017 - px, 0.017 + px, d)) * uDot.z);
  vec3 wood = mix(vec3(0.55, 0.46, 0.60), vec3(0.72, 0.63, 0.75), vAt.y) * (1.0 - 0.12 * uTogether);
  colour = mix(colour, wood, smoothstep(-soft, soft, edge));
  gl_FragColor = vec4(colour * cover, cover);
}`,
  });
  const object = new Mesh(new PlaneGeometry(size.x, size.y), material);
  object.position.set(screen.x, screen.y, screen.z);
  object.rotation.y = screen.yaw;
  // After names and lights, so that none of them lies over what is to be read; heads before it still do.
  object.renderOrder = 9;

  return {
    object,
    show(picture, done) {
      leave();
      leaving = { picture: shown, done };
      before.value = shown.texture;
      beforeFits.value.set(...fitting(shown.aspect));
      shown = picture;
      now.value = picture.texture;
      nowFits.value.set(...fitting(picture.aspect));
      turned.value = 0;
    },
    shown: () => shown,
    point(at) {
      // It appears where it is, and does not fly there.
      if (at && dot.value.z < 0.05) dot.value.set(at.x, 1 - at.y, dot.value.z);
      goal = at;
    },
    move(seconds, atOnce) {
      if (leaving) {
        turned.value = atOnce ? 1 : Math.min(1, turned.value + seconds / TURNING_S);
        if (turned.value === 1) leave();
      }
      const by = atOnce ? 1 : 1 - Math.exp(-seconds * POINTING);
      const { value } = dot;
      value.z += ((goal ? 1 : 0) - value.z) * by;
      if (!goal) return;
      value.x += (goal.x - value.x) * by;
      value.y += (1 - goal.y - value.y) * by;
    },
    dispose() {
      leave();
      object.geometry.dispose();
      material.dispose();
    },
  };
};
