/**
 * Few people are the normal case. Then the place draws together: around the plaza, the way in and the campfire it stays
 * morning, farther out the light softens to a gentle lilac, and lanterns glow warmer. Never dark, never deserted.
 */
import { fire, spawn } from "../../shared/walk/map.ts";
import { daytime } from "./daylight.ts";

/** How far the place is drawn together, 0 (wide open) to 1; one uniform for all shaders. */
export const together = { value: 0 };

/** What every shader with duskShader in it needs to know. */
export const light = { uTogether: together, uDay: daytime };

const at = (p: { x: number; z: number }): string => `vec2(${p.x.toFixed(2)}, ${p.z.toFixed(2)})`;

/**
 * `cosy(place)`: 1 inside the circle of light, 0 far from it; `place` is x and z. `dusk(colour, place, warm)`: an sRGB
 * colour of the morning as this hour and the drawn-together place show it, `warm` being its share of lantern light. After airShader.
 */
export const duskShader = /* glsl */ `
uniform float uTogether;

float cosy(vec2 place) {
  vec2 way = vec2(place.x, place.y - clamp(place.y, 0.0, ${spawn.z.toFixed(1)}));
  float metres = min(length(way) - 8.0, min(length(place) - 12.5, length(place - ${at(fire)}) - 5.0));
  return 1.0 - smoothstep(0.0, 16.0, metres);
}

vec3 dusk(vec3 morning, vec2 place, float warm) {
  float inside = cosy(place);
  // In the evening, the light of all lanterns together lies on the middle.
  vec3 colour = byDay(morning, warm + 0.15 * inside);
  float grey = dot(colour, vec3(0.30, 0.59, 0.11));
  vec3 evening = mix(vec3(grey), colour, 0.90) * vec3(0.84, 0.77, 0.90) + vec3(0.025, 0.012, 0.045);
  // Lantern light stays as it is, and grows.
  float lantern = sqrt(max(warm, 0.0));
  vec3 result = mix(colour, evening, uTogether * (1.0 - uDay.y) * (1.0 - inside) * (1.0 - 0.75 * lantern));
  vec3 glow = vec3(1.0, 0.62, 0.22) * lantern * uTogether * mix(0.26, 0.14, inside);
  return 1.0 - (1.0 - result) * (1.0 - glow);
}
`;
