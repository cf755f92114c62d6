/** What applause leaves in the air: warm lights and small hearts that rise over the seats, and a soft light on who speaks. */
import { AdditiveBlending, InstancedBufferAttribute, Mesh, PlaneGeometry, ShaderMaterial, Vector3 } from "three";
import { sceneTime } from "../clock.ts";
import type { Fixture } from "../fixture.ts";
import { instancedFrom } from "../instanced.ts";
import type { Air } from "./applause.ts";
import type { Spot } from "./places.ts";

/** So many at most: a wave, no flood. */
const MOST = 44;
/** Where it rises from over the ground, metres. */
const FROM_M = 1.7;

export interface Glow extends Fixture {
  show(air: Air): void;
  /** Who has the floor: where they stand; null: nobody, or they are away. */
  light(spot: Spot | null): void;
}

const scattered = (i: number, k: number): number => {
  const v = Math.sin(i * 127.1 + k * 311.7) * 43_758.5453;
  return v - Math.floor(v);
};

/** Over these places (the seats), spread evenly. */
export const makeGlow = (spots: readonly Spot[]): Glow => {
  const air = { value: 0 };
  const hearts = { value: 0 };
  const lit = { value: new Vector3(0, -1000, 0) };
  const count = MOST + 1;
  // The last one is the light on who speaks; where it is, the uniform says.
  const seed = new Float32Array(
    Array.from({ length: count }, (_, i) => {
      const spot = spots[Math.floor((i / MOST) * spots.length)] ?? spots[0] ?? { x: 0, z: 0 };
      return i === MOST ? [0, 0, 0, -1] : [spot.x, spot.z, scattered(i, 1), scattered(i, 2)];
    }).flat(),
  );
  const geometry = instancedFrom(new PlaneGeometry(1, 1), { aSeed: new InstancedBufferAttribute(seed, 4) });
  geometry.instanceCount = count;
  const material = new ShaderMaterial({
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    blending: AdditiveBlending,
    uniforms: { uTime: sceneTime, uAir: air, uHearts: hearts, uLit: lit },
    vertexShader: /* glsl */ `
attribute vec4 aSeed;
uniform float uTime, uAir, uHearts;
uniform vec3 uLit;
varying vec2 vAt;
varying vec4 vColour;
varying float vHeart;
void main() {
  vAt = position.xy * 2.0;
  bool isLight = aSeed.w < 0.0;
  float life = fract(uTime * (0.16 + 0.07 * aSeed.w) + aSeed.z);
  vec3 place = vec3(aSeed.x + sin(uTime * 0.7 + aSeed.z * 30.0) * 0.3, ${FROM_M.toFixed(2)} + life * 1.5, aSeed.y);
  float size = 0.5 + 0.25 * aSeed.w;
  // As many rise as the wave is strong, and each comes and goes softly.
  float shown = smoothstep(aSeed.w - 0.2, aSeed.w + 0.1, uAir) * uAir * sin(life * 3.1416);
  vHeart = step(aSeed.z, uHearts * 0.98);
  vColour = vec4(mix(vec3(1.0, 0.80, 0.46), vec3(1.0, 0.45, 0.42), vHeart), shown * 0.6);
  if (isLight) {
    place = uLit + vec3(0.0, 1.0, 0.0);
    size = 3.4;
    vHeart = 0.0;
    vColour = vec4(1.0, 0.84, 0.56, 0.2);
  }
  vec4 seen = viewMatrix * vec4(place, 1.0);
  seen.xy += position.xy * size;
  gl_Position = vColour.a < 0.004 || place.y < -100.0 ? vec4(0.0, 0.0, 2.0, 1.0) : projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
varying vec2 vAt;
varying vec4 vColour;
varying float vHeart;
void main() {
  float soft = max(0.0, 1.0 - length(vAt));
  float k = soft * soft * 0.55 + pow(soft, 6.0) * 0.6;
  if (vHeart > 0.5) {
    vec2 p = vec2(abs(vAt.x) * 1.35, vAt.y * 1.35 + 0.42);
    float d = p.x + p.y > 1.0 ? length(p - vec2(0.25, 0.75)) - 0.3536
      : min(length(p - vec2(0.0, 1.0)), length(p - 0.5 * max(p.x + p.y, 0.0))) * sign(p.x - p.y);
    k = (1.0 - smoothstep(-0.05, 0.04, d)) * 0.6 + soft * soft * 0.2;
  }
  gl_FragColor = vec4(vColour.rgb * k * vColour.a, k * vColour.a);
}`,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 6;
  return {
    object,
    show({ strength, hearts: share }) {
      air.value = strength;
      hearts.value = share;
    },
    light(spot) {
      if (spot) lit.value.set(spot.x, spot.lift, spot.z);
      else lit.value.y = -1000;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
};
