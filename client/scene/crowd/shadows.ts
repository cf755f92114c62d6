/** A soft plum shadow under everybody and a halo around every light, in one draw call. */
import type { InterleavedBufferAttribute } from "three";
import { sceneTime } from "../clock.ts";
import { type InstancedMesh, quads } from "../instanced.ts";

const vertexShader = /* glsl */ `
attribute vec4 iPlace, iAct, iCoat;
uniform float uTime, uCalm;
varying vec2 vAt;
varying float vLight;
void main() {
  vAt = position.xy;
  vLight = abs(iCoat.a * 255.0 - 1.0) < 0.5 ? 1.0 : 0.0;
  if (iPlace.y < -100.0) { gl_Position = vec4(0.0, 0.0, 2.0, 1.0); return; }
  if (vLight > 0.5) {
    float t = uTime + iAct.w;
    vec4 eye = viewMatrix * vec4(iPlace.xyz + vec3(0.0, 0.95 + sin(t * 1.3) * 0.07 * uCalm, 0.0), 1.0);
    eye.xy += position.xy * 0.95;
    gl_Position = projectionMatrix * eye;
  } else {
    // Away from the morning sun, which stands to the west.
    vec3 at = vec3(iPlace.x + position.x * 0.6 + 0.1, 0.022 + iPlace.y, iPlace.z - position.y * 0.47 - 0.05);
    gl_Position = projectionMatrix * viewMatrix * vec4(at, 1.0);
  }
}
`;

const fragmentShader = /* glsl */ `
varying vec2 vAt;
varying float vLight;
void main() {
  float r = length(vAt);
  if (vLight > 0.5) {
    // Added to what is behind it: premultiplied, without cover of its own.
    float glow = pow(max(1.0 - r, 0.0), 2.2) * 0.75;
    gl_FragColor = vec4(vec3(1.0, 0.82, 0.5) * glow, 0.0);
  } else {
    float cover = (1.0 - smoothstep(0.22, 1.0, r)) * 0.4;
    gl_FragColor = vec4(vec3(0.43, 0.28, 0.37) * cover, cover);
  }
}
`;

/** The mesh; it shares the crowd's buffers. */
export const shadowMesh = (
  attributes: Readonly<Record<string, InterleavedBufferAttribute>>,
  calm: { value: number },
): InstancedMesh => {
  const { iPlace, iAct, iCoat } = attributes;
  return quads({
    vertexShader,
    fragmentShader,
    uniforms: { uTime: sceneTime, uCalm: calm },
    attributes: { iPlace: iPlace!, iAct: iAct!, iCoat: iCoat! },
    side: 2,
    renderOrder: 1,
    lift: 2,
  });
};
