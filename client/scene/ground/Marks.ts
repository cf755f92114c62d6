/** Rings on the ground: where one is walking to, and what the focused button speaks of. One draw call for both. */
import { DynamicDrawUsage, InstancedBufferAttribute } from "three";
import type { Point } from "../../../shared/walk/geometry.ts";
import { sceneTime } from "../clock.ts";
import { type InstancedMesh, quads } from "../instanced.ts";

const vertexShader = /* glsl */ `
attribute vec4 iMark;
uniform float uTime, uCalm;
varying vec2 vAt;
varying float vShown, vFocus;
void main() {
  vAt = position.xy;
  vShown = iMark.z;
  vFocus = iMark.w;
  float size = mix(0.52, 0.95, iMark.w) * (1.0 + 0.05 * sin(uTime * 3.4) * uCalm);
  vec3 at = vec3(iMark.x + position.x * size, 0.035, iMark.y - position.y * size);
  gl_Position = iMark.z < 0.01 ? vec4(0.0, 0.0, 2.0, 1.0) : projectionMatrix * viewMatrix * vec4(at, 1.0);
}
`;

const fragmentShader = /* glsl */ `
varying vec2 vAt;
varying float vShown, vFocus;
float band(float r, float from, float to) { return smoothstep(from - 0.05, from, r) * (1.0 - smoothstep(to, to + 0.05, r)); }
void main() {
  float r = length(vAt);
  // A dark line around a light one is seen on every ground.
  float light = band(r, 0.72, 0.86), dark = band(r, 0.64, 0.94) - light;
  float glow = (1.0 - smoothstep(0.0, 0.75, r)) * 0.22;
  vec3 inner = mix(vec3(1.0, 0.96, 0.86), vec3(1.0, 0.86, 0.45), vFocus);
  float cover = (light * 0.95 + dark * mix(0.35, 0.8, vFocus) + glow) * vShown;
  vec3 colour = (inner * (light * 0.95 + glow) + vec3(0.36, 0.25, 0.2) * dark * mix(0.35, 0.8, vFocus)) * vShown;
  gl_FragColor = vec4(colour, cover);
}
`;

/** How fast a ring comes and goes, per second. */
const FADE = 8;

export class Marks {
  readonly mesh: InstancedMesh;
  /** x, z, shown, and 1 for the ring of the focus. */
  readonly #marks = new InstancedBufferAttribute(Float32Array.of(0, 0, 0, 0, 0, 0, 0, 1), 4);

  constructor(calm: { value: number }) {
    this.mesh = quads({
      vertexShader,
      fragmentShader,
      uniforms: { uTime: sceneTime, uCalm: calm },
      attributes: { iMark: this.#marks.setUsage(DynamicDrawUsage) },
      side: 2,
      renderOrder: 2,
      lift: 3,
    });
    this.mesh.geometry.instanceCount = 2;
    this.mesh.visible = false;
  }

  /** Show where one walks to and what is in focus; null fades a ring out. */
  update(goal: Point | null, focus: Point | null, seconds: number): void {
    const a = this.#marks.array as Float32Array;
    let any = false;
    for (const [i, point] of [goal, focus].entries()) {
      const o = i * 4;
      if (point) {
        a[o] = point.x;
        a[o + 1] = point.z;
      }
      const before = a[o + 2]!;
      a[o + 2] = before + ((point ? 1 : 0) - before) * Math.min(1, seconds * FADE);
      any ||= a[o + 2]! > 0.01;
    }
    this.mesh.visible = any;
    if (any) this.#marks.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
