/** Lights that people and days bring: wishes on the light tree, and the lanterns of a ceremony over the plaza. One draw call. */
import { InstancedBufferAttribute } from "three";
import { lightTree } from "../../../shared/walk/map.ts";
import { sceneTime } from "../clock.ts";
import type { Fixture } from "../fixture.ts";
import { quads } from "../instanced.ts";

/** The most that are hung or let up; more wishes than that are all still counted, in words. */
const WISHES = 120;
const LANTERNS = 72;
const GOLDEN = 2.399963;

/** The crown of the tree, from its foot to its top: how high, and how far from the middle its skin is, metres. */
const CROWN = [
  [3.0, 2.9],
  [3.8, 3.55],
  [4.6, 2.95],
  [5.4, 2.1],
  [6.2, 1.25],
] as const;
const skinAt = (y: number): number => {
  const above = CROWN.findIndex(([height]) => height >= y);
  if (above <= 0) return CROWN[above === 0 ? 0 : CROWN.length - 1]![1];
  const [[y0, r0], [y1, r1]] = [CROWN[above - 1]!, CROWN[above]!];
  return r0 + ((r1 - r0) * (y - y0)) / (y1 - y0);
};

const scattered = (i: number, k: number): number => {
  const v = Math.sin(i * 127.1 + k * 311.7) * 43_758.5453;
  return v - Math.floor(v);
};

const COLOURS = [
  [1, 0.84, 0.5],
  [1, 0.7, 0.62],
  [0.8, 0.9, 1],
  [0.86, 1, 0.72],
  [0.96, 0.8, 1],
] as const;

/** x, y, z, size; red, green, blue, and its turn: below 1 a wish (0 hangs first), from 1 on a lantern (1 comes first). */
const rows = (): { place: number[]; colour: number[] }[] => [
  ...Array.from({ length: WISHES }, (_, i) => {
    const y = 3.05 + ((i * 0.618_034) % 1) * 3.0;
    const far = skinAt(y) + 0.3;
    const a = i * GOLDEN;
    return {
      place: [lightTree.x + Math.sin(a) * far, y, lightTree.z + Math.cos(a) * far, 0.52 + scattered(i, 1) * 0.2],
      colour: [...COLOURS[i % COLOURS.length]!, (i + 0.5) / WISHES],
    };
  }),
  ...Array.from({ length: LANTERNS }, (_, i) => {
    const a = i * GOLDEN;
    const far = 5 + Math.sqrt((i + 0.5) / LANTERNS) * 17;
    return {
      place: [Math.sin(a) * far, 5.5 + scattered(i, 2) * 8.5, Math.cos(a) * far, 0.85 + scattered(i, 3) * 0.5],
      colour: [1, 0.66 + scattered(i, 4) * 0.14, 0.36, 1 + (i + 0.5) / LANTERNS],
    };
  }),
];

export interface AirLights extends Fixture {
  /** So many wishes hang on the tree. */
  wish(count: number): void;
  /** How many of the ceremony's lanterns are up, 0 to 1. */
  lanterns(share: number): void;
  rest(isStill: boolean): void;
}

export const makeAirLights = (): AirLights => {
  const shown = { wishes: { value: 0 }, lanterns: { value: 0 } };
  const still = { value: 0 };
  const all = rows();
  const attribute = (of: (row: (typeof all)[number]) => readonly number[]) =>
    new InstancedBufferAttribute(new Float32Array(all.flatMap((row) => [...of(row)])), 4);
  const object = quads({
    attributes: { aPlace: attribute(({ place }) => place), aColour: attribute(({ colour }) => colour) },
    side: 2,
    renderOrder: 6,
    uniforms: { uTime: sceneTime, uStill: still, uWishes: shown.wishes, uLanterns: shown.lanterns },
    vertexShader: /* glsl */ `
attribute vec4 aPlace, aColour;
uniform float uTime, uStill, uWishes, uLanterns;
varying vec2 vAt;
varying vec4 vColour;
varying float vLantern;
void main() {
  float time = uTime * (1.0 - uStill), own = aPlace.x * 3.7 + aPlace.z * 2.3;
  vLantern = step(1.0, aColour.w);
  // Each comes softly when it is its turn.
  float up = vLantern > 0.5
    ? smoothstep(aColour.w - 1.0, aColour.w - 0.93, uLanterns * 1.08)
    : step(aColour.w, uWishes);
  vec3 place = aPlace.xyz;
  if (vLantern > 0.5) {
    place += vec3(sin(time * 0.21 + own), sin(time * 0.33 + own * 1.3) * 0.5, cos(time * 0.17 + own)) * 0.6;
    // They rise into their places.
    place.y = mix(2.0, place.y, up);
  }
  vec4 seen = viewMatrix * vec4(place, 1.0);
  seen.xy += position.xy * aPlace.w * mix(0.5, 1.0, vLantern);
  vAt = position.xy;
  vColour = vec4(aColour.rgb, up * (0.86 + 0.14 * sin(time * 1.1 + own)) * smoothstep(1.5, 5.0, -seen.z));
  gl_Position = up < 0.01 ? vec4(0.0, 0.0, 2.0, 1.0) : projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
varying vec2 vAt;
varying vec4 vColour;
varying float vLantern;
void main() {
  float r = length(vAt), soft = max(0.0, 1.0 - r);
  vec3 glow = vColour.rgb * soft * soft * mix(0.85, 0.42, vLantern);
  float core = 1.0 - smoothstep(0.16, 0.24, r);
  vec3 paper = mix(vColour.rgb, vec3(1.0, 0.98, 0.9), 0.72);
  if (vLantern > 0.5) {
    // A paper lantern: wider above, open below, brightest over its flame.
    vec2 q = vec2(abs(vAt.x) - mix(0.2, 0.27, smoothstep(-0.3, 0.3, vAt.y)), abs(vAt.y) - 0.32);
    float edge = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
    core = 1.0 - smoothstep(0.0, 0.04, edge);
    paper = mix(vec3(1.0, 0.93, 0.72), vColour.rgb, smoothstep(0.0, 0.55, length(vAt - vec2(0.0, -0.22))));
  }
  // The body covers, its light is added.
  gl_FragColor = vec4(paper * core + glow * (1.0 - core), core) * vColour.a;
}`,
  });
  object.geometry.instanceCount = all.length;
  object.visible = false;
  const look = (): void => void (object.visible = shown.wishes.value > 0 || shown.lanterns.value > 0);
  return {
    object,
    wish(count) {
      shown.wishes.value = Math.min(1, count / WISHES);
      look();
    },
    lanterns(share) {
      shown.lanterns.value = share;
      look();
    },
    rest(isStill) {
      still.value = isStill ? 1 : 0;
    },
    dispose() {
      object.geometry.dispose();
      object.material.dispose();
    },
  };
};
