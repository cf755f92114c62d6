/** The poses in the shader's language. Angles in radians; a limb hangs along -y from its joint, forward is -x turn. */

/** How a pose is written in one number (see `poseCode`). */
const SEATED = 16;
const UMBRELLA = 32;
const ASLEEP = 64;

/** The pose of somebody: what they do (`gait`, shared/walk/gait.ts), and how they are while doing it. */
export const poseCode = (gait: number, seated: boolean, umbrella: boolean, asleep: boolean): number =>
  gait + (seated ? SEATED : 0) + (umbrella ? UMBRELLA : 0) + (asleep ? ASLEEP : 0);

/**
 * `pose(code, limb, t, life, turn, body)`: the limb's own turn about its joint (x, y, z), and the whole upper body's
 * lift (metres), lean (x) and tilt (z). `t` runs on, `life` is the time since the pose began, seconds.
 */
export const poseShader = /* glsl */ `
bool has(float code, float what) { return mod(floor(code / what + 0.001), 2.0) > 0.5; }

void pose(float code, float limb, float t, float life, out vec3 turn, out vec3 body) {
  turn = vec3(0.0);
  body = vec3(0.0);
  bool seated = has(code, ${SEATED}.0);
  bool umbrella = has(code, ${UMBRELLA}.0);
  bool asleep = has(code, ${ASLEEP}.0);
  float gait = mod(code + 0.001, 16.0);
  bool isHead = limb == 1.0;
  bool isArm = limb > 1.5 && limb < 3.5;
  bool isLeg = limb > 3.5 && limb < 5.5;
  float side = (limb == 2.0 || limb == 4.0) ? 1.0 : -1.0;
  // The hand that waves or props the chin: the right one, unless it holds the umbrella.
  bool chosen = umbrella ? limb == 2.0 : limb == 3.0;
  float calm = uCalm;

  float breath = sin(t * 1.8);
  if (isArm) turn.z = side * (0.2 + 0.025 * breath * calm);
  if (isHead) turn.y = sin(t * 0.47) * 0.1 * calm;
  body.x = breath * 0.006 * calm;

  if (gait < 0.5 || (gait > 2.5 && gait < 3.5)) {
    body.z = sin(t * 0.6) * 0.014 * calm;
  } else if (gait < 1.5) {
    float w = t * 9.6;
    if (isLeg) turn.x = sin(w) * side * 0.72;
    if (isArm) turn = vec3(-sin(w) * side * 0.62, 0.0, side * 0.24);
    if (isHead) turn.z = sin(w) * -0.035;
    body = vec3(abs(cos(w)) * 0.045, 0.05, sin(w) * 0.045);
  } else if (gait < 2.5) {
    float w = t * 13.2;
    if (isLeg) turn.x = sin(w) * side * 1.05;
    if (isArm) turn = vec3(-0.5 - sin(w) * side * 0.85, 0.0, side * 0.34);
    body = vec3(abs(cos(w)) * 0.09, 0.17, sin(w) * 0.05);
  } else if (gait < 4.5) {
    if (chosen) turn = vec3(-0.25, 0.0, side * (2.5 + sin(t * 9.0) * 0.34));
    if (isHead) turn = vec3(-0.05, 0.0, (umbrella ? -0.1 : 0.1) + sin(t * 4.5) * 0.03);
    body.z = sin(t * 4.5) * 0.03;
  } else if (gait < 5.5) {
    float down = smoothstep(0.0, 0.55, life) * (1.0 - smoothstep(1.25, 2.0, life));
    body.y = 0.72 * down;
    if (isHead) turn = vec3(0.25 * down, 0.0, 0.0);
    if (isArm) turn = vec3(-0.5 * down, 0.0, side * (0.2 - 0.24 * down));
  } else if (gait < 6.5) {
    float beat = 0.5 + 0.5 * sin(t * 13.0);
    if (isArm) turn = vec3(-1.42, 0.0, side * (-0.3 + 0.34 * beat));
    if (isHead) turn.z = sin(t * 6.5) * 0.06;
    body.x = abs(sin(t * 6.5)) * 0.025;
  } else if (gait < 7.5) {
    if (isHead) turn.x = 0.13 - 0.2 * cos(life * 7.0) * (1.0 - smoothstep(1.9, 2.3, life));
  } else if (gait < 8.5) {
    if (chosen) turn = vec3(-2.28, 0.0, side * -0.32);
    if (isArm && !chosen) turn = vec3(-0.75, 0.0, side * -0.42);
    if (isHead) turn = vec3(-0.1, (umbrella ? -0.2 : 0.2), (umbrella ? -0.15 : 0.15) + sin(t * 1.4) * 0.03);
  } else {
    if (isArm) turn = vec3(-1.36, 0.0, side * -0.42);
    if (isHead) turn.z = sin(t * 3.0) * 0.09;
    body.z = sin(t * 3.0) * 0.04;
  }

  if (seated) {
    if (isLeg) turn = vec3(-1.42, side * 0.1, 0.0);
    bool hands = gait < 3.5 || (gait > 6.5 && gait < 7.5);
    if (isArm && hands) turn = vec3(-0.62, 0.0, side * 0.06);
    body.y *= 0.6;
  }
  if (umbrella && limb == 3.0) turn = vec3(-1.62, 0.0, 0.34);
  if (asleep) {
    if (isHead) turn = vec3(0.3, 0.0, 0.1);
    body = vec3(sin(t * 1.1) * 0.008, 0.05, 0.0);
  }
}
`;
