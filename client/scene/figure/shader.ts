/**
 * The crowd's shader: limbs and the blends of their poses, everything worn, and the warm light of the square.
 * Per person: iPlace (x, y, z, yaw), iAct (previous pose, pose, when it began, phase), and four dyes with a small number
 * in each alpha: iSkin (hair style), iHair (hat), iCoat (state: 1 a light, 2 away, 3 staff), iHat.
 */
import { hats } from "../../../shared/walk/look.ts";
import { airShader } from "../air.ts";
import { duskShader } from "../dusk.ts";
import { HEADROOM } from "./assemble.ts";
import { covers } from "./hats.ts";
import { head, umbrella } from "./pieces.ts";
import { poseShader } from "./poses.ts";

/** Seconds from one pose to the next. */
const BLEND_S = 0.3;

const covering = hats.flatMap((hat, i) => (covers(hat) ? [`hat == ${i}`] : [])).join(" || ");

export const vertexShader = /* glsl */ `
attribute vec3 aPaint;
attribute vec4 aMeta;
attribute vec4 iPlace, iAct, iSkin, iHair, iCoat, iHat;
uniform float uTime, uCalm;
uniform highp sampler2D uWardrobe;
varying vec3 vColour, vNormal, vToEye;
varying vec2 vState, vWhere;
varying float vSash;

mat3 aboutX(float a) { float s = sin(a), c = cos(a); return mat3(1.0, 0.0, 0.0, 0.0, c, s, 0.0, -s, c); }
mat3 aboutY(float a) { float s = sin(a), c = cos(a); return mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c); }
mat3 aboutZ(float a) { float s = sin(a), c = cos(a); return mat3(c, s, 0.0, -s, c, 0.0, 0.0, 0.0, 1.0); }
${poseShader}
vec3 joint(float limb) {
  if (limb < 0.5) return vec3(0.0, 0.3, 0.0);
  if (limb < 1.5) return vec3(0.0, 0.82, 0.0);
  if (limb < 3.5) return vec3(limb < 2.5 ? 0.235 : -0.235, 0.72, 0.0);
  return vec3(limb < 4.5 ? 0.12 : -0.12, 0.3, 0.0);
}

void main() {
  float limb = aMeta.x, dye = aMeta.y;
  int hair = int(iSkin.a * 255.0 + 0.5), hat = int(iHair.a * 255.0 + 0.5), state = int(iCoat.a * 255.0 + 0.5);
  bool isLight = state == 1, isAway = state == 2;
  vec3 p = position, n = normal, paint = aPaint;
  bool gone = false;

  if (aMeta.z > 0.5) {
    ivec2 texel = ivec2(int(position.x + 0.5), (aMeta.z < 1.5 ? hair : hat) * 2);
    vec4 first = texelFetch(uWardrobe, texel, 0), second = texelFetch(uWardrobe, texel + ivec2(0, 1), 0);
    p = first.xyz;
    n = second.xyz;
    bool loose = first.w > 7.5;
    dye = loose ? first.w - 8.0 : first.w;
    gone = loose && (${covering});
    float code = second.w;
    paint = vec3(floor(code / 65536.0), mod(floor(code / 256.0), 256.0), mod(code, 256.0)) / 255.0;
  }

  // Staff wear a sash: from the left shoulder to the right hip, around the coat as it is before it moves.
  vSash = state == 3 && limb < 0.5 && dye == 3.0 ? p.y - 0.57 - p.x * 0.9 : 9.0;

  float since = uTime - iAct.z, t = uTime + iAct.w;
  float blend = smoothstep(0.0, ${BLEND_S}, since);
  bool opens = has(iAct.y, 32.0), opened = has(iAct.x, 32.0);
  float open = mix(opened ? 1.0 : 0.0, opens ? 1.0 : 0.0, blend);

  if (isLight) {
    // A small light, as high as a hand is held.
    gone = limb != 1.0 || aMeta.z > 0.5 || dye != 1.0;
    p = (p - vec3(0.0, ${head.y}, 0.0)) * 0.3 + vec3(0.0, 0.95 + sin(t * 1.3) * 0.07 * uCalm, 0.0);
    paint = vec3(${1 / HEADROOM});
  } else {
    if (aMeta.w > 0.5) {
      float lid = isAway ? 1.0 : smoothstep(0.965, 0.98, fract(t * 0.23)) * (1.0 - smoothstep(0.99, 1.0, fract(t * 0.23)));
      p.y = mix(p.y, 1.1, lid * 0.86);
    }
    vec3 turn0, turn1, body0, body1;
    pose(iAct.x, limb, t, 99.0, turn0, body0);
    pose(iAct.y, limb, t, since, turn1, body1);
    vec3 turn = mix(turn0, turn1, blend), body = mix(body0, body1, blend);
    if (limb == 6.0) {
      // The cloth folds up along the stick when the umbrella closes.
      gone = open < 0.02;
      p.xz = mix(vec2(${umbrella.x * 0.45}, ${umbrella.z * 0.3}), p.xz, max(open, 0.08));
      p.y -= (1.0 - open) * 0.5;
      body.yz *= 0.4;
    } else if (limb == 7.0) {
      // A heart grows out of the hands, rises and is gone.
      bool shown = mod(iAct.y + 0.001, 16.0) > 8.5;
      float rise = clamp((since - 0.25) / 2.1, 0.0, 1.0);
      gone = !shown || rise <= 0.0 || rise >= 1.0;
      float size = smoothstep(0.0, 0.25, rise) * (1.0 - smoothstep(0.75, 1.0, rise)) * (1.0 + 0.09 * sin(t * 9.0));
      p = p * size + vec3(0.06 + 0.3 * rise + 0.05 * sin(rise * 7.0), 0.8 + rise * 1.05, 0.46 - rise * 0.2);
      body = vec3(0.0);
    } else {
      vec3 at = joint(limb);
      mat3 turned = aboutY(turn.y) * aboutZ(turn.z) * aboutX(turn.x);
      p = at + turned * (p - at);
      n = turned * n;
    }
    if (limb < 3.5 || limb > 5.5) {
      mat3 leaned = aboutZ(-body.z) * aboutX(body.y);
      vec3 hips = vec3(0.0, 0.3, 0.0);
      p = hips + leaned * (p - hips);
      n = leaned * n;
      p.y += body.x;
    }
  }

  mat3 facing = aboutY(iPlace.w);
  vec3 world = facing * p + iPlace.xyz;
  vec3 tint = vec3(1.0);
  if (!isLight) {
    if (dye > 0.5) tint = iSkin.rgb;
    if (dye > 1.5) tint = iHair.rgb;
    if (dye > 2.5) tint = iCoat.rgb;
    if (dye > 3.5) tint = iHat.rgb;
    if (dye > 4.5) tint = mix(iCoat.rgb, vec3(0.44, 0.33, 0.36), 0.72);
  } else tint = vec3(1.0, 0.95, 0.76);
  vColour = paint * tint * ${HEADROOM};
  vNormal = facing * n;
  vToEye = cameraPosition - world;
  vWhere = world.xz;
  vState = vec2(isLight ? 1.0 : 0.0, isAway ? 1.0 : 0.0);
  gl_Position = gone ? vec4(0.0, 0.0, 2.0, 1.0) : projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`;

export const fragmentShader = /* glsl */ `
varying vec3 vColour, vNormal, vToEye;
varying vec2 vState, vWhere;
varying float vSash;
${airShader}
${duskShader}
void main() {
  vec3 n = normalize(vNormal) * (gl_FrontFacing ? 1.0 : -1.0);
  vec3 eye = normalize(vToEye);
  float edge = 1.0 - max(dot(n, eye), 0.0);
  float sash = 1.0 - smoothstep(0.052, 0.058, abs(vSash));
  float rim = sash * smoothstep(0.036, 0.042, abs(vSash));
  vec3 cloth = mix(mix(vColour, vec3(1.0, 0.96, 0.87), sash), vec3(0.85, 0.6, 0.24), rim);
  vec3 colour = lit(cloth, n, edge);
  colour = dusk(colour, vWhere, 0.12);
  colour = mix(colour, mix(vec3(1.0, 0.97, 0.84), vec3(1.0, 0.84, 0.5), edge * edge), vState.x);
  // Away: paler, as in a dream.
  colour = mix(colour, vec3(1.0, 0.95, 0.88), vState.y * 0.42);
  gl_FragColor = vec4(airy(colour, length(vToEye)), 1.0);
}
`;
