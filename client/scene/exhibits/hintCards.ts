/** The cards on the hint trees, which sway a little in the air: one draw call. What they say is on their page. */
import { DoubleSide, InstancedBufferAttribute, Mesh, PlaneGeometry, ShaderMaterial } from "three";
import { ahead } from "../../../shared/walk/geometry.ts";
import { hintTrees } from "../../../shared/walk/map.ts";
import { airShader } from "../air.ts";
import { sceneTime } from "../clock.ts";
import { duskShader, light } from "../dusk.ts";
import type { Fixture } from "../fixture.ts";
import { instancedFrom } from "../instanced.ts";

const PER_TREE = 7;
/** A card with the cord above it, metres; and how much of that is the card. */
const SIZE = { width: 0.28, height: 1.3, card: 0.46 } as const;
const COLOURS = [
  [0.955, 0.66, 0.56],
  [0.66, 0.79, 0.63],
  [0.965, 0.81, 0.5],
  [0.62, 0.76, 0.86],
  [0.97, 0.76, 0.73],
  [0.78, 0.7, 0.87],
] as const;

export interface HintCards extends Fixture {
  rest(isStill: boolean): void;
}

export const makeHintCards = (): HintCards => {
  const still = { value: 0 };
  const cards = hintTrees.flatMap((tree, i) =>
    Array.from({ length: PER_TREE }, (_, k) => {
      const a = (k / PER_TREE) * Math.PI * 2 + i * 2.3;
      const at = ahead(tree, a, 0.85 + (k % 2) * 0.4);
      // Their cords end in the leaves.
      return { place: [at.x, 2.72 - (k % 3) * 0.12, at.z, a], colour: COLOURS[(k + i) % COLOURS.length]! };
    }),
  );
  const attribute = (size: number, of: (card: (typeof cards)[number]) => readonly number[]) =>
    new InstancedBufferAttribute(new Float32Array(cards.flatMap((card) => [...of(card)])), size);
  const geometry = instancedFrom(new PlaneGeometry(SIZE.width, SIZE.height).translate(0, -SIZE.height / 2, 0), {
    aPlace: attribute(4, ({ place }) => place),
    aColour: attribute(3, ({ colour }) => colour),
  });
  geometry.instanceCount = cards.length;
  const material = new ShaderMaterial({
    side: DoubleSide,
    uniforms: { ...light, uTime: sceneTime, uStill: still },
    vertexShader: /* glsl */ `
attribute vec4 aPlace;
attribute vec3 aColour;
uniform float uTime, uStill;
varying vec2 vAt;
varying vec3 vColour, vPlace;
varying float vMetres;
void main() {
  float own = aPlace.x * 5.0 + aPlace.z * 3.0;
  float swing = sin(uTime * 0.9 + own) * 0.09 * (1.0 - uStill), turned = aPlace.w + sin(uTime * 0.5 + own * 1.7) * 0.25 * (1.0 - uStill);
  vec2 facing = vec2(sin(turned), cos(turned));
  vec2 hung = vec2(position.x - position.y * swing, position.y);
  vec3 world = aPlace.xyz + vec3(facing.y * hung.x, hung.y, -facing.x * hung.x);
  vAt = vec2(position.x / ${SIZE.width.toFixed(2)} + 0.5, (position.y + ${SIZE.height.toFixed(2)}) / ${SIZE.card.toFixed(2)});
  vColour = aColour;
  vPlace = world;
  vec4 seen = viewMatrix * vec4(world, 1.0);
  vMetres = -seen.z;
  gl_Position = projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
varying vec2 vAt;
varying vec3 vColour, vPlace;
varying float vMetres;
${airShader}
${duskShader}
void main() {
  vec3 colour = vec3(0.60, 0.43, 0.32);
  if (vAt.y > 1.0) {
    if (abs(vAt.x - 0.5) > 0.022) discard;
  } else {
    // A paper card with a pale rim, a heart, and two lines of writing.
    vec2 q = abs(vAt - 0.5) - vec2(0.36, 0.42);
    float edge = length(max(q * vec2(1.0, 1.7), 0.0)) - 0.1;
    if (edge > 0.04) discard;
    colour = mix(vColour, vec3(1.0, 0.965, 0.90), 0.15 + 0.45 * vAt.y);
    colour = mix(colour, vec3(1.0, 0.97, 0.91), smoothstep(-0.03, 0.0, edge));
    vec2 h = vec2(abs(vAt.x - 0.5) * 3.4, (vAt.y - 0.62) * 5.6 + 0.42);
    float heart = h.x + h.y > 1.0 ? length(h - vec2(0.25, 0.75)) - 0.3536
      : min(length(h - vec2(0.0, 1.0)), length(h - 0.5 * max(h.x + h.y, 0.0))) * sign(h.x - h.y);
    colour = mix(colour, vec3(0.86, 0.42, 0.36), 1.0 - smoothstep(-0.03, 0.05, heart));
    float line = step(abs(abs(vAt.y - 0.27) - 0.06), 0.018) * step(abs(vAt.x - 0.5), 0.26);
    colour = mix(colour, vec3(0.58, 0.42, 0.36), line * 0.7);
  }
  gl_FragColor = vec4(airy(dusk(colour, vPlace.xz, 0.28), vMetres), 1.0);
}`,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  return {
    object,
    rest(isStill) {
      still.value = isStill ? 1 : 0;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
};
