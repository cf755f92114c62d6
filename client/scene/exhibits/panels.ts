/** Flat painted things that hang or stand somewhere (signboards, posters, titles): one canvas, one draw call a set. */
import {
  CanvasTexture,
  InstancedBufferAttribute,
  LinearMipmapLinearFilter,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from "three";
import { airShader } from "../air.ts";
import { daytime } from "../daylight.ts";
import type { Fixture } from "../fixture.ts";
import { instancedFrom } from "../instanced.ts";

/** The middle of a panel, where it looks (yaw, tilted back by `pitch`), and how large it is, metres. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly yaw: number;
  readonly width: number;
  readonly height: number;
}

/** One panel's piece of the canvas, pixels. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Panels extends Fixture {
  /** Paint the first `count` panels anew; the others are not shown. */
  paint(count: number, draw: (c: CanvasRenderingContext2D, cell: Cell, i: number) => void): void;
}

/** Panels at these spots, each with a cell of so many pixels, in so many columns. */
export const makePanels = (
  spots: readonly Spot[],
  { columns, width, height }: { readonly columns: number; readonly width: number; readonly height: number },
): Panels => {
  const rows = Math.ceil(spots.length / columns);
  const canvas = document.createElement("canvas");
  canvas.width = columns * width;
  canvas.height = rows * height;
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = 4;
  texture.premultiplyAlpha = true;

  const attribute = (size: number, of: (spot: Spot, i: number) => readonly number[]) =>
    new InstancedBufferAttribute(new Float32Array(spots.flatMap((spot, i) => [...of(spot, i)])), size);
  const geometry = instancedFrom(new PlaneGeometry(1, 1), {
    aPlace: attribute(4, ({ x, y, z, yaw }) => [x, y, z, yaw]),
    aSize: attribute(2, (spot) => [spot.width, spot.height]),
    aCell: attribute(2, (_, i) => [i % columns, rows - 1 - Math.floor(i / columns)]),
  });
  const material = new ShaderMaterial({
    transparent: true,
    premultipliedAlpha: true,
    uniforms: { uSheet: { value: texture }, uDay: daytime },
    vertexShader: /* glsl */ `
attribute vec4 aPlace;
attribute vec2 aSize, aCell;
varying vec2 vAt;
varying float vMetres;
void main() {
  vec2 facing = vec2(sin(aPlace.w), cos(aPlace.w)), at = position.xy * aSize;
  vec4 seen = viewMatrix * vec4(aPlace.xyz + vec3(facing.y * at.x, at.y, -facing.x * at.x), 1.0);
  vAt = (aCell + uv) / vec2(${columns}.0, ${rows}.0);
  vMetres = -seen.z;
  gl_Position = projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
uniform sampler2D uSheet;
varying vec2 vAt;
varying float vMetres;
${airShader}
void main() {
  vec4 colour = texture2D(uSheet, vAt);
  if (colour.a < 0.03) discard;
  // A lantern hangs over each: what is to be read keeps its contrast.
  vec3 shown = airy(byDay(colour.rgb / colour.a, 0.35), vMetres * 0.8);
  gl_FragColor = vec4(shown * colour.a, colour.a);
}`,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.visible = false;
  object.renderOrder = 3;
  return {
    object,
    paint(count, draw) {
      const c = canvas.getContext("2d");
      if (!c) return;
      c.clearRect(0, 0, canvas.width, canvas.height);
      const shown = Math.min(count, spots.length);
      for (let i = 0; i < shown; i++) {
        c.save();
        draw(c, { x: (i % columns) * width, y: Math.floor(i / columns) * height, width, height }, i);
        c.restore();
      }
      geometry.instanceCount = shown;
      object.visible = shown > 0;
      texture.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
};
