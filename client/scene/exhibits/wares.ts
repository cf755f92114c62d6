/** What stands on counters, tables and the map: modelled in code from the campaign's contents, one draw call a set. */
import { BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from "three";
import { airShader } from "../air.ts";
import { duskShader, light } from "../dusk.ts";
import { type Painted, painted } from "../figure/painted.ts";
import type { Fixture } from "../fixture.ts";

const vertexShader = /* glsl */ `
attribute vec4 aPaint;
varying vec4 vPaint;
varying vec3 vNormal, vToEye, vPlace;
void main() {
  vPaint = aPaint;
  vNormal = normal;
  vPlace = position;
  vToEye = cameraPosition - position;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}`;

const fragmentShader = /* glsl */ `
varying vec4 vPaint;
varying vec3 vNormal, vToEye, vPlace;
${airShader}
${duskShader}
void main() {
  vec3 n = normalize(vNormal) * (gl_FrontFacing ? 1.0 : -1.0);
  float edge = 1.0 - max(dot(n, normalize(vToEye)), 0.0);
  vec3 colour = mix(lit(vPaint.rgb, n, edge), vPaint.rgb, vPaint.a);
  // Lanterns hang over all of it.
  colour = dusk(colour, vPlace.xz, mix(0.36, 1.0, vPaint.a));
  gl_FragColor = vec4(airy(min(colour, 1.0), length(vToEye)), 1.0);
}`;

export interface Wares extends Fixture {
  /** Set out these things, which stand where their corners are in the square; the ones before are taken away. */
  set(parts: readonly Painted[]): void;
}

export const makeWares = (): Wares => {
  const material = new ShaderMaterial({ vertexShader, fragmentShader, side: DoubleSide, uniforms: { ...light } });
  const object = new Mesh(new BufferGeometry(), material);
  object.frustumCulled = false;
  object.visible = false;
  return {
    object,
    set(parts) {
      object.geometry.dispose();
      object.geometry = painted(parts);
      object.visible = parts.length > 0;
    },
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
};
