/** The guide as she is drawn: her body in one draw call, her halo and shadow in another. */
import {
  type BufferGeometry,
  DoubleSide,
  Group,
  InstancedBufferAttribute,
  type InstancedBufferGeometry,
  type IUniform,
  Mesh,
  ShaderMaterial,
} from "three";
import { gaits } from "../../../shared/walk/gait.ts";
import { type Point, turn } from "../../../shared/walk/geometry.ts";
import type { Motion } from "../../../shared/walk/frame.ts";
import type { GuidePose } from "../../walk/guidePose.ts";
import { airShader } from "../air.ts";
import { sceneTime } from "../clock.ts";
import { daytime } from "../daylight.ts";
import { painted } from "../figure/painted.ts";
import { quads } from "../instanced.ts";
import { guideParts, joints, type Move, moves } from "./body.ts";
import { outOfTheWay } from "./outOfTheWay.ts";

const glsl = (p: readonly number[]): string => `vec3(${p.map((n) => n.toFixed(3)).join(", ")})`;
const tag = (move: Move): string => `${moves.indexOf(move)}.0`;

const vertexShader = /* glsl */ `
attribute vec4 aPaint;
attribute float aTag;
uniform float uTime, uCalm, uWave, uBow, uTalk, uPoint, uFly, uSleep, uJoy;
varying vec3 vColour, vNormal, vToEye;
varying float vShine;

mat3 aboutX(float a) { float s = sin(a), c = cos(a); return mat3(1.0, 0.0, 0.0, 0.0, c, s, 0.0, -s, c); }
mat3 aboutY(float a) { float s = sin(a), c = cos(a); return mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c); }
mat3 aboutZ(float a) { float s = sin(a), c = cos(a); return mat3(c, s, 0.0, -s, c, 0.0, 0.0, 0.0, 1.0); }

void turned(inout vec3 p, inout vec3 n, vec3 joint, mat3 by) { p = joint + by * (p - joint); n = by * n; }

const vec3 EYE = ${glsl(joints.eye)}, MOUTH = ${glsl(joints.mouth)};

void main() {
  vec3 p = position, n = normal;
  bool isLid = aTag == ${tag("lid")}, isMouth = aTag == ${tag("mouth")}, isEye = aTag == ${tag("eye")};
  float t = uTime, side = p.x < 0.0 ? -1.0 : 1.0;
  float lively = uCalm * (1.0 - 0.75 * uSleep);
  float beat = sin(t * mix(5.0, 13.0, max(uFly, uJoy))) * mix(0.3, 1.0, uCalm) * (1.0 + 0.9 * max(uFly, uJoy)) * (1.0 - 0.85 * uSleep);
  float breath = sin(t * mix(1.9, 1.1, uSleep)) * uCalm;

  // Eyes close for joy and in sleep: they sink into the head, and arcs come out of it.
  float closed = smoothstep(0.35, 0.65, max(uJoy, uSleep));
  if (isEye) {
    float blink = smoothstep(0.955, 0.97, fract(t * 0.21)) * (1.0 - smoothstep(0.985, 1.0, fract(t * 0.21))) * uCalm;
    p.y = mix(p.y, EYE.y, blink * 0.9);
    p.z -= 0.16 * closed;
  }
  if (isLid) {
    p.y = EYE.y + (p.y - EYE.y) * mix(1.0, -1.0, step(uJoy, uSleep)) - 0.03 * step(uJoy, uSleep);
    p.z -= 0.16 * (1.0 - closed);
  }
  if (isMouth) {
    float open = max(uTalk * (0.55 + 0.45 * sin(t * 9.0) * sin(t * 5.3) * uCalm), uJoy);
    p = MOUTH + (p - MOUTH) * vec3(mix(0.3, 1.0 + 0.25 * uJoy, open), open * (1.0 + 0.3 * uJoy), 1.0);
    p.z -= 0.1 * (1.0 - smoothstep(0.05, 0.2, open));
  }

  float folded = uSleep * 0.75;
  if (aTag == ${tag("leftWing")}) turned(p, n, ${glsl(joints.leftWing)}, aboutY(0.16 * beat - 0.1 + folded) * aboutZ(0.25 * uFly));
  if (aTag == ${tag("rightWing")}) turned(p, n, ${glsl(joints.rightWing)}, aboutY(0.1 - 0.16 * beat - folded) * aboutZ(-0.25 * uFly));
  if (aTag == ${tag("tail")}) {
    mat3 sway = aboutY(sin(t * mix(1.7, 6.0, uJoy)) * mix(0.2, 0.4, uJoy) * lively) * aboutX(sin(t * 1.3) * 0.08 * lively);
    turned(p, n, ${glsl(joints.tail)}, aboutX(-0.7 * uFly) * sway);
  }

  if (aTag == ${tag("rightPaw")}) {
    turned(p, n, ${glsl(joints.rightPaw)}, aboutZ(uWave * (-2.3 + sin(t * 8.0) * 0.35 * uCalm)) * aboutX(uWave * -0.5));
    p += vec3(-0.16, 0.05, 0.1) * uWave;
    // Stretched out to what she speaks of.
    turned(p, n, ${glsl(joints.rightPaw)}, aboutX(-1.75 * uPoint));
    p += (vec3(-0.1, 0.08, 0.3) + vec3(0.0, 0.0, 0.02) * breath) * uPoint;
  }
  if (aTag == ${tag("leftPaw")}) turned(p, n, ${glsl(joints.leftPaw)}, aboutX(sin(t * 1.9) * 0.06 * lively));
  if (aTag == ${tag("leftPaw")} || aTag == ${tag("rightPaw")}) {
    vec3 joint = vec3(0.24 * side, 0.52, 0.14);
    turned(p, n, joint, aboutZ(side * uJoy * (2.3 + 0.25 * sin(t * 7.0 + side) * uCalm)));
    p += vec3(0.13 * side, 0.04, 0.03) * uJoy;
    // While she speaks, her paws do too; in the air they lie back.
    turned(p, n, joint, aboutX(uTalk * (-0.35 + 0.22 * sin(t * 3.1 + side * 1.4) * uCalm) + 0.7 * uFly));
    p += vec3(-0.05 * side, 0.0, 0.04) * uSleep;
  }

  if (aTag == ${tag("head")} || isEye || isLid || isMouth) {
    float tilt = sin(t * 0.8) * 0.045 * lively + uWave * 0.08 + uJoy * 0.1 * sin(t * 3.6) * uCalm + uSleep * 0.14;
    float nod = uBow * 0.3 + sin(t * 1.1) * 0.025 * lively + uTalk * 0.05 * sin(t * 4.1) * uCalm + uSleep * (0.26 + 0.03 * breath) - uFly * 0.42 - uJoy * 0.12;
    turned(p, n, ${glsl(joints.head)}, aboutZ(tilt) * aboutX(nod));
  }
  turned(p, n, ${glsl(joints.body)}, aboutX(uBow * 0.5 + uFly * 0.62));
  p.xz *= 1.0 + 0.012 * breath;
  vec4 world = modelMatrix * vec4(p, 1.0);
  vColour = aPaint.rgb;
  vShine = aPaint.a;
  vNormal = mat3(modelMatrix) * n;
  vToEye = cameraPosition - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`;

const fragmentShader = /* glsl */ `
varying vec3 vColour, vNormal, vToEye;
varying float vShine;
${airShader}
void main() {
  vec3 n = normalize(vNormal) * (gl_FrontFacing ? 1.0 : -1.0);
  float edge = 1.0 - max(dot(n, normalize(vToEye)), 0.0);
  // She is of light: her shadows are shallow, and her rim glows.
  vec3 colour = mix(lit(vColour, n, edge), vColour, 0.3 + 0.7 * vShine);
  float pale = dot(vColour, vec3(0.333));
  colour = 1.0 - (1.0 - colour) * (1.0 - vec3(1.0, 0.72, 0.38) * edge * edge * 0.42 * smoothstep(0.3, 0.6, pale));
  colour = byDay(min(colour, 1.0), 0.6 + 0.4 * vShine);
  gl_FragColor = vec4(airy(colour, length(vToEye)), 1.0);
}
`;

const auraVertex = /* glsl */ `
attribute float iHalo;
varying vec2 vAt;
varying float vHalo;
void main() {
  vAt = position.xy;
  vHalo = iHalo;
  if (iHalo > 0.5) {
    vec4 eye = viewMatrix * modelMatrix * vec4(0.0, 0.85, 0.0, 1.0);
    eye.xy += position.xy * 1.3;
    eye.z -= 0.3;
    gl_Position = projectionMatrix * eye;
  } else {
    vec4 world = modelMatrix * vec4(0.0, 0.0, 0.0, 1.0);
    gl_Position = projectionMatrix * viewMatrix * vec4(world.x + position.x * 0.55 + 0.12, 0.024, world.z - position.y * 0.44 - 0.06, 1.0);
  }
}
`;

const auraFragment = /* glsl */ `
varying vec2 vAt;
varying float vHalo;
uniform vec2 uDay;
uniform float uSleep, uJoy;
void main() {
  float r = length(vAt);
  if (vHalo > 0.5) {
    float glow = pow(max(1.0 - r, 0.0), 1.8) * 0.34 * (1.0 + 0.35 * uDay.y + 0.4 * uJoy - 0.45 * uSleep);
    gl_FragColor = vec4(vec3(1.0, 0.78, 0.46) * glow, 0.0);
  } else {
    float cover = (1.0 - smoothstep(0.1, 1.0, r)) * 0.28;
    gl_FragColor = vec4(vec3(0.43, 0.28, 0.37) * cover, cover);
  }
}
`;

/** Her halo, and the shadow under her: in one draw call. */
const aura = (uniforms: Record<string, IUniform>): Mesh<InstancedBufferGeometry, ShaderMaterial> => {
  const mesh = quads({
    vertexShader: auraVertex,
    fragmentShader: auraFragment,
    uniforms,
    attributes: { iHalo: new InstancedBufferAttribute(Float32Array.of(0, 1), 1) },
    side: 2,
    renderOrder: 2,
    lift: 2,
  });
  mesh.geometry.instanceCount = 2;
  return mesh;
};

/** She floats this high, metres, and this much up and down; asleep lower, in flight and for joy higher. */
const FLOAT_M = 0.34;
const BOB_M = 0.07;
const LIFT = { idle: 0, talk: 0, point: 0.06, fly: 0.42, sleep: -0.24, joy: 0.1 } as const;
/** How high she jumps for joy, metres. */
const JUMP_M = 0.2;
/** How fast she turns, changes what she does, comes and goes, per second. */
const TURN = 6;
const CHANGE = 6;

/** One turn of hers. */
interface Turn {
  readonly pose: GuidePose;
  readonly looked: Looked;
  readonly seconds: number;
  readonly isHere: boolean;
  readonly isStill: boolean;
}

/** What she is looked at with: where the eye is, and whom it looks at. */
interface Looked {
  readonly eye: Point;
  readonly person: Point;
}

export class GuideFigure {
  readonly object = new Group();
  readonly #calm = { value: 1 };
  readonly #wave = { value: 0 };
  readonly #bow = { value: 0 };
  readonly #poses = {
    talk: { value: 0 },
    point: { value: 0 },
    fly: { value: 0 },
    sleep: { value: 0 },
    joy: { value: 0 },
  };
  readonly #meshes: readonly Mesh<BufferGeometry, ShaderMaterial>[];
  #size = 0;
  #lift = 0;
  #aside: Point & { readonly side: 1 | -1 } = { x: 0, z: 0, side: -1 };

  constructor() {
    const { talk, point, fly, sleep, joy } = this.#poses;
    const moved = { uTime: sceneTime, uCalm: this.#calm, uWave: this.#wave, uBow: this.#bow };
    const posed = { uTalk: talk, uPoint: point, uFly: fly, uSleep: sleep, uJoy: joy };
    const body = new Mesh(
      painted(guideParts(), (part) => moves.indexOf(part.move)),
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        side: DoubleSide,
        uniforms: { ...moved, ...posed, uDay: daytime },
      }),
    );
    const auraMesh = aura({ uDay: daytime, uSleep: sleep, uJoy: joy });
    for (const mesh of [body, auraMesh]) mesh.frustumCulled = false;
    this.#meshes = [body, auraMesh];
    this.object.add(body, auraMesh);
  }

  /** Draw her where she is. `isHere` is false while she is sent away; `isStill` where motion is unwelcome. */
  update({ x, z, yaw, gait }: Motion, { pose, looked, seconds, isHere, isStill }: Turn): void {
    const change = isStill ? 1 : 1 - Math.exp(-seconds * CHANGE);
    const doing = gaits[gait];
    const towards = (uniform: { value: number }, on: boolean) =>
      (uniform.value += ((on ? 1 : 0) - uniform.value) * change);
    towards(this.#wave, doing === "wave" && pose !== "sleep");
    towards(this.#bow, doing === "bow" && pose !== "point");
    for (const [name, uniform] of Object.entries(this.#poses)) towards(uniform, name === pose);
    this.#calm.value = isStill ? 0 : 1;
    this.#size += ((isHere ? 1 : 0) - this.#size) * change;
    this.object.visible = this.#size > 0.02;
    const goal = outOfTheWay({ x, z }, looked.eye, looked.person, this.#aside.side);
    this.#aside = {
      x: this.#aside.x + (goal.x - this.#aside.x) * change,
      z: this.#aside.z + (goal.z - this.#aside.z) * change,
      side: goal.side,
    };
    this.#lift += (LIFT[pose] - this.#lift) * change;
    const { position, rotation } = this.object;
    const time = sceneTime.value;
    const jump = Math.abs(Math.sin(time * 3.6)) * JUMP_M * this.#poses.joy.value;
    const bob = isStill ? 0 : Math.sin(time * 1.6) * BOB_M * (1 - 0.7 * this.#poses.sleep.value) + jump;
    position.set(x + this.#aside.x, FLOAT_M + this.#lift + bob, z + this.#aside.z);
    rotation.y += turn(rotation.y, yaw) * (isStill ? 1 : 1 - Math.exp(-seconds * TURN));
    this.object.scale.setScalar(this.#size);
  }

  dispose(): void {
    for (const { geometry, material } of this.#meshes) {
      geometry.dispose();
      material.dispose();
    }
  }
}
