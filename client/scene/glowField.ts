/** Halos of lamps, sparks of the fire, and motes that float in the morning air: one draw call. */
import {
  AdditiveBlending,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  Vector3,
} from "three";
import facts from "../../assets/models/square.json";
import { bandstand, fire, fundraisingBoard, spawn, stage } from "../../shared/walk/map.ts";
import { sceneTime } from "./clock.ts";
import { light } from "./dusk.ts";
import type { Fixture } from "./fixture.ts";

const HALO = 0;
const MOTE = 1;
const SPARK = 2;
/** Over places of events, from this kind on: lit while something is held there. */
const LIVE = 3;
const MOTES = 130;
const SPARKS = 16;

/** Numbers that look like chance and are the same every time. */
const scattered = (i: number, k: number): number => {
  const v = Math.sin(i * 127.1 + k * 311.7) * 43758.5453;
  return v - Math.floor(v);
};

interface Glow {
  readonly place: readonly [number, number, number];
  readonly size: number;
  readonly colour: readonly [number, number, number];
  readonly kind: number;
}

/** Where they stand, in the order of `GlowField.live`. */
const livePlaces = [
  { ...stage, y: 6.6, size: 24 },
  { ...fundraisingBoard, y: 2.6, size: 9 },
  { ...bandstand, y: 3.4, size: 11 },
];

const glows = (): Glow[] => [
  ...facts.lamps.map(([x, y, z, size]): Glow => ({
    place: [x!, y!, z!],
    size: size! * 2.1,
    colour: [1, 0.7, 0.4],
    kind: HALO,
  })),
  ...Array.from({ length: MOTES }, (_, i): Glow => {
    // Most of them where people arrive and gather.
    const a = scattered(i, 1) * Math.PI * 2;
    const far = 2 + scattered(i, 2) * 19;
    const z = Math.cos(a) * far + (i % 3 === 0 ? spawn.z - 6 : 0);
    return {
      place: [Math.sin(a) * far, 0.4 + scattered(i, 3) * 4.6, z],
      size: 0.1 + scattered(i, 4) * 0.14,
      colour: [1, 0.93, 0.72],
      kind: MOTE,
    };
  }),
  ...Array.from({ length: SPARKS }, (_, i): Glow => ({
    place: [fire.x + (scattered(i, 5) - 0.5) * 0.5, 0.4, fire.z + (scattered(i, 6) - 0.5) * 0.5],
    size: 0.12 + scattered(i, 7) * 0.1,
    colour: [1, 0.66, 0.32],
    kind: SPARK,
  })),
  ...livePlaces.map(({ x, y, z, size }, i): Glow => ({
    place: [x, y, z],
    size,
    colour: [1, 0.8, 0.52],
    kind: LIVE + i,
  })),
];

export interface GlowField extends Fixture {
  /** Still: motes and sparks rest where they are. */
  rest(still: boolean): void;
  /** How brightly it is lit over the hall, the fundraising corner and the concert garden, 0 to 1. */
  live(lights: readonly number[]): void;
}

export const makeGlows = (): GlowField => {
  const still = { value: 0 };
  const lit = { value: new Vector3() };
  const list = glows();
  const quad = new PlaneGeometry(1, 1);
  const geometry = new InstancedBufferGeometry();
  geometry.index = quad.index;
  geometry.setAttribute("position", quad.getAttribute("position"));
  geometry.instanceCount = list.length;
  const place = new Float32Array(list.flatMap((g) => [...g.place, g.size]));
  const colour = new Float32Array(list.flatMap((g) => [...g.colour, g.kind]));
  geometry.setAttribute("aPlace", new InstancedBufferAttribute(place, 4));
  geometry.setAttribute("aColour", new InstancedBufferAttribute(colour, 4));
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    uniforms: { uTime: sceneTime, ...light, uStill: still, uLive: lit },
    vertexShader: /* glsl */ `
attribute vec4 aPlace, aColour;
uniform float uTime, uTogether, uStill;
uniform vec3 uLive;
uniform vec2 uDay;
varying vec2 vAt;
varying vec4 vColour;
void main() {
  float time = uTime * (1.0 - uStill), own = aPlace.x * 3.1 + aPlace.z * 1.7;
  vec3 place = aPlace.xyz;
  float size = aPlace.w, strength = (0.4 + 0.05 * sin(time * 1.6 + own)) * (1.0 + 0.7 * uTogether + 1.1 * uDay.y) * (1.0 - 0.4 * uDay.x);
  if (aColour.a > 2.5) {
    strength = (aColour.a < 3.5 ? uLive.x : aColour.a < 4.5 ? uLive.y : uLive.z) * (1.1 + 0.1 * sin(time * 0.9));
  } else if (aColour.a > 1.5) {
    float life = fract(time * 0.28 + own);
    place += vec3(sin(own + life * 5.0) * 0.25, life * 2.2, cos(own * 1.3 + life * 4.0) * 0.25);
    strength = (1.0 - life) * 0.9;
    size *= 1.0 - life * 0.6;
  } else if (aColour.a > 0.5) {
    place += vec3(sin(time * 0.35 + own), sin(time * 0.5 + own * 1.7) * 0.6, cos(time * 0.3 + own * 2.1)) * 0.6;
    strength = 0.45 + 0.35 * sin(time * 1.3 + own * 3.0);
  }
  vec4 seen = viewMatrix * vec4(place, 1.0);
  // Motes never drift into one's face.
  if (aColour.a > 0.5) strength *= smoothstep(3.0, 8.0, -seen.z);
  seen.xy += position.xy * size;
  // In front of the lamp itself, or its nearest face would cut through.
  seen.z += size * 0.17;
  vAt = position.xy * 2.0;
  vColour = vec4(aColour.rgb, strength * (1.0 - smoothstep(50.0, 90.0, -seen.z)));
  gl_Position = projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
varying vec2 vAt;
varying vec4 vColour;
void main() {
  float far = length(vAt);
  float soft = max(0.0, 1.0 - far);
  float k = (soft * soft * 0.42 + pow(soft, 6.0) * 0.7) * vColour.a;
  gl_FragColor = vec4(vColour.rgb * k, k);
}`,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 5;
  return {
    object,
    live([hall = 0, fundraising = 0, concert = 0]) {
      lit.value.set(hall, fundraising, concert);
    },
    rest(yes) {
      still.value = yes ? 1 : 0;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
};
