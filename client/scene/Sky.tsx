/** The sky of an early morning: cream at the horizon, peach, lilac, a soft blue above; and a low, pale sun. */
import { BackSide, Mesh, ShaderMaterial, SphereGeometry } from "three";
import { together } from "./dusk.ts";
import { type Fixture, useFixture } from "./fixture.ts";

const makeSky = (): Fixture => {
  const material = new ShaderMaterial({
    side: BackSide,
    depthWrite: false,
    uniforms: { uTogether: together },
    vertexShader: /* glsl */ `
varying vec3 vDirection;
void main() {
  vDirection = position;
  gl_Position = (projectionMatrix * vec4(mat3(viewMatrix) * position, 1.0)).xyww;
}`,
    fragmentShader: /* glsl */ `
varying vec3 vDirection;
uniform float uTogether;
const vec3 HORIZON = vec3(1.0, 0.925, 0.80), PEACH = vec3(1.0, 0.815, 0.725), LILAC = vec3(0.80, 0.78, 0.93), ZENITH = vec3(0.58, 0.70, 0.90);
const vec3 TO_SUN = vec3(-0.372, 0.178, -0.911);

vec3 screen(vec3 a, vec3 b) { return 1.0 - (1.0 - a) * (1.0 - b); }

void main() {
  vec3 d = normalize(vDirection);
  vec3 colour = mix(HORIZON, PEACH, smoothstep(-0.02, 0.15, d.y));
  colour = mix(colour, LILAC, smoothstep(0.12, 0.38, d.y));
  colour = mix(colour, ZENITH, smoothstep(0.30, 0.85, d.y));
  colour = mix(colour, colour * vec3(0.90, 0.83, 0.96), uTogether * smoothstep(0.0, 0.5, d.y) * 0.8);
  float towards = max(dot(d, TO_SUN), 0.0);
  colour = screen(colour, vec3(0.90, 0.62, 0.42) * pow(towards, 7.0) * 0.6);
  colour = mix(colour, vec3(1.0, 0.97, 0.84), smoothstep(0.9976, 0.9983, towards));
  colour = screen(colour, vec3(1.0, 0.86, 0.60) * pow(towards, 120.0) * 0.8);
  gl_FragColor = vec4(min(colour, 1.0), 1.0);
}`,
  });
  const object = new Mesh(new SphereGeometry(1, 24, 12), material);
  object.frustumCulled = false;
  object.renderOrder = -10;
  return {
    object,
    dispose() {
      object.geometry.dispose();
      material.dispose();
    },
  };
};

export function Sky() {
  return <primitive object={useFixture(makeSky).object} />;
}
