/**
 * What stands before the booths: curtains that close while somebody is heard, a plaque on each, and the board where the lane
 * begins; and the board of events beside the plaza. One geometry, one sheet, one draw call.
 */
import {
  CanvasTexture,
  DoubleSide,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  LinearMipmapLinearFilter,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from "three";
import { ahead } from "../../../shared/walk/geometry.ts";
import { booths, type Fixture as Place, zoneOf } from "../../../shared/walk/map.ts";
import { airShader } from "../air.ts";
import { duskShader, light } from "../dusk.ts";
import type { Fixture } from "../fixture.ts";
import { instancedFrom } from "../instanced.ts";
import { eventsBoard } from "./eventsBoard.ts";
import { type BoothPainting, boardCell, type Cell, paintBooths, plaqueCell, SHEET } from "./boothArt.ts";

const CLOTH = 0;
const PLAQUE = 1;
const BOARD = 2;

/** In a booth's own measures, metres: its opening between the posts, and where things hang in it. */
const OPENING = { half: 1.2, foot: 0.26, height: 1.86, z: 0.76 } as const;
const SIGN = { width: 2.1, height: 0.525, y: 2.16, z: 1.44 } as const;
/** The board stands where the lane begins, across from the zone's name. */
const STAND = { turn: -0.42, reach: 0.86, width: 2.7, foot: 1.4 } as const;
/** The board of events is read by whoever arrives: it is larger. */
const EVENTS_WIDTH = 3.7;
/** How much of the painted board is its posts. They are drawn out to the ground. */
const POSTS = 0.1875;
/** Folds across half a curtain, and corners for them. */
const COLUMNS = 20;
/** A curtain takes so long to close, seconds. */
const CLOSING_S = 1.4;

/** Cloth of the same six colours as the roofs. */
const TINTS = [
  [0.957, 0.66, 0.565],
  [0.66, 0.78, 0.62],
  [0.965, 0.8, 0.5],
  [0.62, 0.75, 0.84],
  [0.98, 0.76, 0.73],
  [0.78, 0.7, 0.86],
] as const;

interface Part {
  /** x, y, z of the middle of its foot, and where it looks. */
  readonly place: readonly [number, number, number, number];
  readonly size: readonly [width: number, height: number];
  readonly cell: Cell;
  /** Red, green, blue, and what kind it is. */
  readonly tint: readonly [number, number, number, number];
}

/** A point of a booth in the square: `z` towards whoever stands before it. */
const within = (booth: Place, x: number, z: number) => {
  const front = ahead(booth, booth.yaw, z);
  return ahead(front, booth.yaw + Math.PI / 2, x);
};

const parts = (): Part[] => {
  const lane = zoneOf("consultation");
  const east = Math.atan2(lane.entry.x - lane.centre.x, lane.entry.z - lane.centre.z);
  const stand = ahead(lane.centre, east + STAND.turn, lane.radius * STAND.reach);
  const none: Cell = [0, 0, 0, 0];
  return [
    ...booths.flatMap((booth, i) =>
      [-1, 1].map((side): Part => {
        const at = within(booth, side * OPENING.half, OPENING.z);
        return {
          place: [at.x, OPENING.foot, at.z, booth.yaw],
          // Each half hangs on its own post, and is drawn from there towards the middle.
          size: [-side * OPENING.half, OPENING.height],
          cell: none,
          tint: [...TINTS[i % TINTS.length]!, CLOTH],
        };
      }),
    ),
    ...booths.map((booth, i): Part => {
      const at = within(booth, -SIGN.width / 2, SIGN.z);
      return {
        place: [at.x, SIGN.y, at.z, booth.yaw],
        size: [SIGN.width, SIGN.height],
        cell: plaqueCell(i),
        tint: [1, 1, 1, PLAQUE],
      };
    }),
    ...[
      { at: stand, width: STAND.width },
      { at: eventsBoard, width: EVENTS_WIDTH },
    ].map(({ at, width }, i): Part => ({
      place: [at.x, 0, at.z, 0],
      size: [width, width / 2],
      cell: boardCell(i),
      tint: [1, 1, 1, BOARD],
    })),
  ];
};

export interface BoothFronts extends Fixture {
  paint(painting: BoothPainting): void;
  /** Which curtains are closed, by the booths' numbers in the map. */
  draw(closed: readonly boolean[]): void;
  /** Move the curtains on by so many seconds; `atOnce` where motion is not wished for. */
  move(seconds: number, atOnce: boolean): void;
}

export const makeBoothFronts = (): BoothFronts => {
  const canvas = document.createElement("canvas");
  canvas.width = SHEET.width;
  canvas.height = SHEET.height;
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = 4;
  texture.premultiplyAlpha = true;

  const all = parts();
  const attribute = (of: (part: Part) => readonly number[], size: number) =>
    new InstancedBufferAttribute(new Float32Array(all.flatMap((part) => [...of(part)])), size);
  const drawn = new InstancedBufferAttribute(new Float32Array(all.length), 1).setUsage(DynamicDrawUsage);
  const goal = new Float32Array(all.length);
  const geometry = instancedFrom(new PlaneGeometry(1, 1, COLUMNS, 2).translate(0.5, 0.5, 0), {
    aPlace: attribute(({ place }) => place, 4),
    aSize: attribute(({ size }) => size, 2),
    aCell: attribute(({ cell }) => cell, 4),
    aTint: attribute(({ tint }) => tint, 4),
    aDrawn: drawn,
  });
  geometry.instanceCount = all.length;

  const material = new ShaderMaterial({
    transparent: true,
    premultipliedAlpha: true,
    side: DoubleSide,
    uniforms: { uSheet: { value: texture }, ...light },
    vertexShader: /* glsl */ `
attribute vec4 aPlace, aCell, aTint;
attribute vec2 aSize;
attribute float aDrawn;
varying vec2 vAt;
varying vec4 vTint;
varying vec3 vNormal;
varying vec3 vWhere;
void main() {
  vec2 facing = vec2(sin(aPlace.w), cos(aPlace.w));
  float across = position.x * aSize.x, up = position.y * aSize.y, out_ = 0.0;
  vec3 n = vec3(facing.x, 0.0, facing.y);
  float shade = 1.0;
  vec2 at = uv;
  if (aTint.w < 0.5) {
    // Drawn together it lies in narrow folds at its post; closed, in wide ones.
    across *= mix(0.001, 1.0, aDrawn);
    float fold = position.x * 6.0 * 6.2832;
    float deep = mix(0.075, 0.045, aDrawn) * (1.0 - 0.35 * position.y);
    out_ = cos(fold) * deep;
    // Also where no sun falls on it, less light reaches into the folds.
    shade = 0.93 + 0.09 * cos(fold);
    float slope = sin(fold) * deep * 38.0 / max(abs(aSize.x) * aDrawn, 0.2) * sign(aSize.x);
    n = normalize(n + vec3(facing.y, 0.0, -facing.x) * slope * 0.5);
  } else if (aTint.w > 1.5) {
    // The board turns towards whoever looks.
    vec2 away = cameraPosition.xz - aPlace.xz;
    facing = away / max(length(away), 0.001);
    across -= aSize.x * 0.5;
    at.y = position.y < 0.25 ? 0.0 : position.y < 0.75 ? ${POSTS} : 1.0;
    up = at.y == 0.0 ? 0.0 : ${STAND.foot.toFixed(2)} + (at.y - ${POSTS}) * aSize.y;
  }
  vec3 world = aPlace.xyz + vec3(facing.y * across + facing.x * out_, up, -facing.x * across + facing.y * out_);
  vAt = aCell.xy + at * aCell.zw;
  vTint = vec4(aTint.rgb * (0.86 + 0.14 * position.y) * shade, aTint.w);
  vNormal = n;
  vec4 seen = viewMatrix * vec4(world, 1.0);
  vWhere = vec3(world.xz, -seen.z);
  gl_Position = projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
uniform sampler2D uSheet;
varying vec2 vAt;
varying vec4 vTint;
varying vec3 vNormal;
varying vec3 vWhere;
${airShader}
${duskShader}
void main() {
  if (vTint.w < 0.5) {
    vec3 cloth = dusk(lit(vTint.rgb, normalize(vNormal), 0.0), vWhere.xy, 0.25);
    gl_FragColor = vec4(airy(cloth, vWhere.z), 1.0);
    return;
  }
  vec4 colour = texture2D(uSheet, vAt);
  if (colour.a < 0.03) discard;
  // What is to be read keeps its contrast, and some lantern light.
  vec3 plain = airy(byDay(colour.rgb / colour.a, 0.3), vWhere.z * 0.7);
  gl_FragColor = vec4(plain * colour.a, colour.a);
}`,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 3;

  return {
    object,
    paint(painting) {
      const c = canvas.getContext("2d");
      if (!c) return;
      paintBooths(c, painting);
      texture.needsUpdate = true;
    },
    draw(closed) {
      for (const [i, isClosed] of closed.entries()) goal.fill(isClosed ? 1 : 0, i * 2, i * 2 + 2);
    },
    move(seconds, atOnce) {
      const far = atOnce ? 1 : seconds / CLOSING_S;
      let hasMoved = false;
      for (const [i, to] of goal.entries()) {
        const from = drawn.array[i]!;
        if (from === to) continue;
        drawn.array[i] = to > from ? Math.min(to, from + far) : Math.max(to, from - far);
        hasMoved = true;
      }
      if (hasMoved) drawn.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
};
