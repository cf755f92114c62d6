/** The guide as she is drawn: her body in one draw call, her halo and shadow in another. */
import {
  type BufferGeometry,
  DoubleSide,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from "three";
import { gaits } from "../../../shared/walk/gait.ts";
import { turn } from "../../../shared/walk/geometry.ts";
import type { Motion } from "../../../shared/walk/frame.ts";
import { airShader } from "../air.ts";
import { sceneTime } from "../clock.ts";
import { daytime } from "../daylight.ts";
import { painted } from "../figure/painted.ts";
import { guideParts, joints, moves } from "./body.ts";

const glsl = (p: readonly number[]): string => `vec3(${p.map((n) => n.toFixed(3)).join(", ")})`;

const vertexShader = /* glsl */ `
attribute vec4 aPaint;
attribute float aTag;
uniform float uTime, uCalm, uWave, uBow, uGo;
varying vec3 vColour, vNormal, vToEye;
varying float vShine;

mat3 aboutX(float a) { float s = sin(a), c = cos(a); return mat3(1.0, 0.0, 0.0, 0.0, c, s, 0.0, -s, c); }
mat3 aboutY(float a) { float s = sin(a), c = cos(a); return mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c); }
mat3 aboutZ(float a) { float s = sin(a), c = cos(a); return mat3(c, s, 0.0, -s, c, 0.0, 0.0, 0.0, 1.0); }

void turned(inout vec3 p, inout vec3 n, vec3 joint, mat3 by) { p = joint + by * (p - joint); n = by * n; }

void main() {
  vec3 p = position, n = normal;
  float t = uTime, beat = sin(t * mix(5.0, 11.0, uGo)) * mix(0.3, 1.0, uCalm);
  if (aTag == 2.0) {
    float blink = smoothstep(0.955, 0.97, fract(t * 0.21)) * (1.0 - smoothstep(0.985, 1.0, fract(t * 0.21)));
    p.y = mix(p.y, ${joints.eye[1]}, blink * 0.9);
  }
  if (aTag == 3.0) turned(p, n, ${glsl(joints.leftWing)}, aboutY(0.16 * beat - 0.1));
  if (aTag == 4.0) turned(p, n, ${glsl(joints.rightWing)}, aboutY(0.1 - 0.16 * beat));
  if (aTag == 5.0) turned(p, n, ${glsl(joints.tail)}, aboutY(sin(t * 1.7) * 0.2 * uCalm) * aboutX(sin(t * 1.3) * 0.08 * uCalm));
  if (aTag == 7.0) {
    turned(p, n, ${glsl(joints.rightPaw)}, aboutZ(uWave * (-2.3 + sin(t * 8.0) * 0.35)) * aboutX(uWave * -0.5));
    p += vec3(-0.16, 0.05, 0.1) * uWave;
  }
  if (aTag == 6.0) turned(p, n, ${glsl(joints.leftPaw)}, aboutX(sin(t * 1.9) * 0.06 * uCalm));
  if (aTag == 1.0 || aTag == 2.0) {
    float tilt = sin(t * 0.8) * 0.045 * uCalm + uWave * 0.08;
    turned(p, n, ${glsl(joints.head)}, aboutZ(tilt) * aboutX(uBow * 0.3 + sin(t * 1.1) * 0.025 * uCalm));
  }
  turned(p, n, ${glsl(joints.body)}, aboutX(uBow * 0.5 + uGo * 0.2));
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
  colour = byDay(min(colour, 1.0), 0.5 + 0.5 * vShine);
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
void main() {
  float r = length(vAt);
  if (vHalo > 0.5) {
    float glow = pow(max(1.0 - r, 0.0), 1.8) * 0.34;
    gl_FragColor = vec4(vec3(1.0, 0.78, 0.46) * glow, 0.0);
  } else {
    float cover = (1.0 - smoothstep(0.1, 1.0, r)) * 0.28;
    gl_FragColor = vec4(vec3(0.43, 0.28, 0.37) * cover, cover);
  }
}
`;

/** She floats this high, metres, and this much up and down. */
const FLOAT_M = 0.34;
const BOB_M = 0.07;
/** How fast she turns, changes what she does, comes and goes, per second. */
const TURN = 6;
const CHANGE = 6;

export class GuideFigure {
  readonly object = new Group();
  readonly #calm = { value: 1 };
  readonly #wave = { value: 0 };
  readonly #bow = { value: 0 };
  readonly #go = { value: 0 };
  readonly #meshes: readonly Mesh<BufferGeometry, ShaderMaterial>[];
  #size = 0;

  constructor() {
    const body = new Mesh(
      painted(guideParts(), (part) => moves.indexOf(part.move)),
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        side: DoubleSide,
        uniforms: {
          uTime: sceneTime,
          uCalm: this.#calm,
          uWave: this.#wave,
          uBow: this.#bow,
          uGo: this.#go,
          uDay: daytime,
        },
      }),
    );
    const plane = new PlaneGeometry(2, 2);
    const aura = new InstancedBufferGeometry();
    aura.index = plane.index;
    aura.setAttribute("position", plane.getAttribute("position"));
    aura.setAttribute("iHalo", new InstancedBufferAttribute(Float32Array.of(0, 1), 1));
    aura.instanceCount = 2;
    const auraMesh = new Mesh(
      aura,
      new ShaderMaterial({
        vertexShader: auraVertex,
        fragmentShader: auraFragment,
        transparent: true,
        premultipliedAlpha: true,
        depthWrite: false,
        polygonOffset: true,
        polygonOffsetFactor: -2,
      }),
    );
    auraMesh.renderOrder = 2;
    for (const mesh of [body, auraMesh]) mesh.frustumCulled = false;
    this.#meshes = [body, auraMesh];
    this.object.add(body, auraMesh);
  }

  /** Draw her where she is. `isHere` is false while she is sent away; `isStill` where motion is unwelcome. */
  update({ x, z, yaw, gait }: Motion, seconds: number, isHere: boolean, isStill: boolean): void {
    const change = isStill ? 1 : 1 - Math.exp(-seconds * CHANGE);
    const doing = gaits[gait];
    const towards = (uniform: { value: number }, on: boolean) =>
      (uniform.value += ((on ? 1 : 0) - uniform.value) * change);
    towards(this.#wave, doing === "wave");
    towards(this.#bow, doing === "bow");
    towards(this.#go, doing === "walk" || doing === "run");
    this.#calm.value = isStill ? 0 : 1;
    this.#size += ((isHere ? 1 : 0) - this.#size) * change;
    this.object.visible = this.#size > 0.02;
    const { position, rotation } = this.object;
    const bob = isStill ? 0 : Math.sin(sceneTime.value * 1.6) * BOB_M;
    position.set(x, FLOAT_M + bob, z);
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
