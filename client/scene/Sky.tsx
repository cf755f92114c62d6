/**
 * The sky: cream at the horizon, peach, lilac and a soft blue above in the morning, with a low, pale sun; clear and light at noon; an
 * afterglow, a few stars and a round moon in the evening. Clouds at every hour.
 */
import { BackSide, Mesh, ShaderMaterial, SphereGeometry } from "three";
import { sceneTime } from "./clock.ts";
import { dayShader } from "./daylight.ts";
import { light } from "./dusk.ts";
import { type Fixture, useFixture } from "./fixture.ts";

const makeSky = (): Fixture => {
  const material = new ShaderMaterial({
    side: BackSide,
    depthWrite: false,
    uniforms: { ...light, uTime: sceneTime },
    vertexShader: /* glsl */ `
varying vec3 vDirection;
void main() {
  vDirection = position;
  gl_Position = (projectionMatrix * vec4(mat3(viewMatrix) * position, 1.0)).xyww;
}`,
    fragmentShader: /* glsl */ `
varying vec3 vDirection;
uniform float uTogether, uTime;
${dayShader}
const vec3 TO_SUN = vec3(-0.372, 0.178, -0.911), TO_MOON = vec3(0.322, 0.185, -0.929);

// Clouds: where they stand (radians from north, and above the horizon), and how wide they are.
const int CLOUDS = 9;
const vec3 CLOUD[CLOUDS] = vec3[](
  vec3(-0.60, 0.27, 0.14), vec3(0.20, 0.22, 0.10), vec3(0.55, 0.31, 0.16), vec3(1.3, 0.25, 0.13), vec3(2.1, 0.36, 0.18),
  vec3(2.9, 0.24, 0.12), vec3(3.7, 0.34, 0.17), vec3(4.5, 0.25, 0.13), vec3(5.1, 0.42, 0.15));
// The balls a cloud is made of: place and radius, in cloud widths.
const int BALLS = 7;
const vec3 BALL[BALLS] = vec3[](
  vec3(0.0, 0.12, 0.30), vec3(0.36, 0.04, 0.22), vec3(-0.38, 0.05, 0.23), vec3(0.19, 0.31, 0.18),
  vec3(-0.66, 0.0, 0.15), vec3(0.64, -0.01, 0.14), vec3(-0.2, 0.29, 0.17));

// A cloud's own shade where the sky is seen at p (cloud widths), and how much it covers.
vec4 cloud(vec2 p, float flip) {
  p.x *= flip;
  // Round above, nearly flat below.
  p.y *= p.y < 0.0 ? 2.6 : 1.0;
  float far = 9.0, lift = 0.0, weight = 0.0;
  for (int i = 0; i < BALLS; i++) {
    float d = length(p - BALL[i].xy) - BALL[i].z, h = max(0.09 - abs(far - d), 0.0) / 0.09, w = exp(-d * 16.0);
    far = min(far, d) - h * h * 0.0225;
    lift += w * (p.y - BALL[i].y) / BALL[i].z;
    weight += w;
  }
  float cover = 1.0 - smoothstep(-0.016, 0.016, far);
  float light = smoothstep(-0.2, 0.42, p.y) * 0.7 + 0.3 * smoothstep(-0.6, 0.8, lift / max(weight, 0.0001));
  vec3 shade = pick(vec3(1.0, 0.80, 0.74), vec3(0.86, 0.90, 0.95), vec3(0.52, 0.40, 0.58));
  vec3 bright = pick(vec3(1.0, 0.985, 0.955), vec3(1.0), vec3(0.95, 0.68, 0.62));
  return vec4(mix(shade, bright, clamp(light, 0.0, 1.0)), cover);
}

// Few and still: how brightly a star stands here.
float star(vec3 d) {
  vec2 p = vec2(atan(d.x, -d.z) * 24.0, asin(clamp(d.y, -1.0, 1.0)) * 24.0);
  vec2 cell = floor(p);
  vec3 own = fract(sin(vec3(dot(cell, vec2(127.1, 311.7)), dot(cell, vec2(269.5, 183.3)), dot(cell, vec2(419.2, 371.9)))) * 43758.5453);
  float far = length(p - cell - 0.2 - own.xy * 0.6);
  return step(0.72, own.z) * (1.0 - smoothstep(0.012, 0.05 + 0.03 * own.x, far)) * smoothstep(0.06, 0.3, d.y);
}

vec3 screen(vec3 a, vec3 b) { return 1.0 - (1.0 - a) * (1.0 - b); }

void main() {
  vec3 d = normalize(vDirection);
  vec3 colour = pick(vec3(1.0, 0.925, 0.80), vec3(0.965, 0.955, 0.90), vec3(1.0, 0.74, 0.56));
  colour = mix(colour, pick(vec3(1.0, 0.815, 0.725), vec3(0.83, 0.90, 0.94), vec3(0.84, 0.55, 0.58)), smoothstep(-0.02, 0.15, d.y));
  colour = mix(colour, pick(vec3(0.80, 0.78, 0.93), vec3(0.67, 0.81, 0.93), vec3(0.46, 0.40, 0.60)), smoothstep(0.10, 0.38, d.y));
  colour = mix(colour, pick(vec3(0.58, 0.70, 0.90), vec3(0.50, 0.69, 0.91), vec3(0.24, 0.27, 0.46)), smoothstep(0.30, 0.85, d.y));
  colour = mix(colour, colour * vec3(0.90, 0.83, 0.96), uTogether * smoothstep(0.0, 0.5, d.y) * 0.8);
  float towards = max(dot(d, TO_SUN), 0.0);
  // At noon the sun stands too high to be seen; in the evening it has set where it shone, and its light lingers.
  float sun = (1.0 - uDay.x) * (1.0 - uDay.y);
  colour = screen(colour, vec3(0.90, 0.62, 0.42) * pow(towards, 7.0) * (0.6 * sun + 0.28 * uDay.y));
  colour = mix(colour, vec3(1.0, 0.97, 0.84), smoothstep(0.9976, 0.9983, towards) * sun);
  colour = screen(colour, vec3(1.0, 0.86, 0.60) * pow(towards, 120.0) * 0.8 * sun);
  float moon = max(dot(d, TO_MOON), 0.0);
  colour = screen(colour, vec3(0.9, 0.95, 1.0) * star(d) * 0.7 * uDay.y);
  colour = screen(colour, vec3(1.0, 0.84, 0.62) * (pow(moon, 600.0) * 0.4 + pow(moon, 40.0) * 0.12) * uDay.y);
  colour = mix(colour, vec3(1.0, 0.95, 0.82), smoothstep(0.99962, 0.99974, moon) * uDay.y);
  float round = atan(d.x, -d.z), up = asin(clamp(d.y, -1.0, 1.0));
  for (int i = 0; i < CLOUDS; i++) {
    float aside = mod(round - CLOUD[i].x - uTime * 0.0016 + 3.14159, 6.28319) - 3.14159;
    vec2 p = vec2(aside * cos(CLOUD[i].y), up - CLOUD[i].y) / CLOUD[i].z;
    if (abs(p.x) > 1.0 || abs(p.y) > 0.7) continue;
    vec4 shade = cloud(p, i % 2 == 0 ? 1.0 : -1.0);
    colour = mix(colour, mix(shade.rgb, colour, 0.12 + 0.1 * uTogether), shade.a);
  }
  gl_FragColor = vec4(min(colour, 1.0), 1.0);
}`,
  });
  const object = new Mesh(new SphereGeometry(1, 16, 8), material);
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
