/**
 * Names of the zones: one canvas, one draw call. The boards turn on their posts towards whoever looks, so that a name can
 * be read from every side, and grow a little with distance, so that it can be read from the plaza.
 */
import {
  CanvasTexture,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LinearMipmapLinearFilter,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from "three";
import { signs } from "../../shared/walk/map.ts";
import { airShader } from "./air.ts";
import { daytime } from "./daylight.ts";
import type { Fixture } from "./fixture.ts";

const COLUMNS = 2;
const CELL = { width: 512, height: 128 };
const ROWS = Math.ceil(signs.length / COLUMNS);
/** Metres a full cell is wide, at a post and up high. */
const WIDTH = 2.1;
const HIGH_WIDTH = 3.4;
const HIGH = 8;

const ink = "#5c4034";

/** One name on its plank: rounded, a rim, a nail at either end. */
const drawPlank = (c: CanvasRenderingContext2D, text: string, x: number, y: number, font: string): void => {
  const { width, height } = CELL;
  c.font = `700 62px ${font}`;
  const w = Math.min(width - 12, Math.max(230, c.measureText(text).width + 92));
  const left = x + (width - w) / 2;
  const box = (inset: number, radius: number): void => {
    c.beginPath();
    c.roundRect(left + inset, y + 8 + inset, w - inset * 2, height - 16 - inset * 2, radius);
  };
  c.fillStyle = "#c99467";
  box(0, 40);
  c.fill();
  c.fillStyle = "#e4b788";
  box(4, 37);
  c.fill();
  c.fillStyle = "#fff4e0";
  box(12, 30);
  c.fill();
  c.fillStyle = "#d9a878";
  for (const nail of [left + 30, left + w - 30]) {
    c.beginPath();
    c.arc(nail, y + height / 2, 5, 0, Math.PI * 2);
    c.fill();
  }
  c.fillStyle = ink;
  c.fillText(text, x + width / 2, y + height / 2 + 4, w - 84);
};

export interface NameBoards extends Fixture {
  /** Write the names, in the order of the map's signs, in a CSS font family. */
  write(names: readonly string[], font: string): void;
}

export const makeNameBoards = (): NameBoards => {
  const canvas = document.createElement("canvas");
  canvas.width = CELL.width * COLUMNS;
  canvas.height = CELL.height * ROWS;
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = 4;
  texture.premultiplyAlpha = true;

  const quad = new PlaneGeometry(1, CELL.height / CELL.width).translate(0, CELL.height / CELL.width / 2, 0);
  const geometry = new InstancedBufferGeometry();
  geometry.index = quad.index;
  geometry.setAttribute("position", quad.getAttribute("position"));
  geometry.setAttribute("uv", quad.getAttribute("uv"));
  geometry.instanceCount = signs.length;
  const place = new Float32Array(signs.flatMap((s) => [s.x, s.y - 0.28, s.z, s.y > HIGH ? HIGH_WIDTH : WIDTH]));
  const cell = new Float32Array(signs.flatMap((_, i) => [i % COLUMNS, ROWS - 1 - Math.floor(i / COLUMNS)]));
  geometry.setAttribute("aPlace", new InstancedBufferAttribute(place, 4));
  geometry.setAttribute("aCell", new InstancedBufferAttribute(cell, 2));

  const material = new ShaderMaterial({
    transparent: true,
    premultipliedAlpha: true,
    uniforms: { uNames: { value: texture }, uDay: daytime },
    vertexShader: /* glsl */ `
attribute vec4 aPlace;
attribute vec2 aCell;
varying vec2 vAt;
varying float vMetres;
void main() {
  vec2 away = cameraPosition.xz - aPlace.xz;
  float metres = length(away);
  vec2 facing = away / max(metres, 0.001);
  float grown = aPlace.w * clamp(metres / 13.0, 0.8, 2.6);
  vec3 world = aPlace.xyz + vec3(facing.y * position.x, position.y, -facing.x * position.x) * grown;
  vAt = (aCell + uv) / vec2(${COLUMNS}.0, ${ROWS}.0);
  vMetres = metres;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}`,
    fragmentShader: /* glsl */ `
uniform sampler2D uNames;
varying vec2 vAt;
varying float vMetres;
${airShader}
void main() {
  vec4 colour = texture2D(uNames, vAt);
  if (colour.a < 0.03) discard;
  // Haze by half: names are for finding one's way.
  vec3 hazed = airy(byDay(colour.rgb / colour.a, 0.35), vMetres * 0.7);
  float near = smoothstep(1.4, 3.4, vMetres);
  gl_FragColor = vec4(hazed * colour.a, colour.a) * near;
}`,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 4;
  return {
    object,
    write(names, font) {
      const c = canvas.getContext("2d");
      if (!c) return;
      c.clearRect(0, 0, canvas.width, canvas.height);
      c.textAlign = "center";
      c.textBaseline = "middle";
      for (const [i, name] of names.entries())
        drawPlank(c, name, (i % COLUMNS) * CELL.width, Math.floor(i / COLUMNS) * CELL.height, font);
      texture.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
};
