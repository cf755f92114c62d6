/**
 * The light by the time of day in Japan: a peach morning, a clear noon, an evening of lanterns. The place is baked once, in the
 * morning's light; every shader grades it by the same two numbers. Slow enough that nobody sees it change, and never dark.
 */
import { Vector2 } from "three";

/** How far it is noon and how far it is evening, each 0 to 1; neither is the morning. */
export interface Day {
  readonly noon: number;
  readonly evening: number;
}

const HOUR_MS = 3_600_000;
const JAPAN_MS = 9 * HOUR_MS;

/** Hours of the day between which each comes and goes. The night is an evening that stays. */
const NOON = { comes: [9, 11.5], goes: [14, 16.5] } as const;
const EVENING = { comes: [17, 19], goes: [4, 6] } as const;

const rise = ([from, to]: readonly [number, number], hour: number): number => {
  const t = Math.min(1, Math.max(0, (hour - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** The light at a moment, epoch ms. */
export const dayAt = (at: number): Day => {
  const hour = ((at + JAPAN_MS) / HOUR_MS) % 24;
  return {
    noon: rise(NOON.comes, hour) * (1 - rise(NOON.goes, hour)),
    evening: Math.max(rise(EVENING.comes, hour), 1 - rise(EVENING.goes, hour)),
  };
};

/** Noon and evening as every shader has them; one uniform. Where nobody tells the time it is morning. */
export const daytime = { value: new Vector2() };

export const setDay = ({ noon, evening }: Day): void => void daytime.value.set(noon, evening);

/**
 * `byDay(colour, warm)`: an sRGB colour of the morning as the time of day shows it, `warm` being its share of lantern light.
 * `pick(morning, noon, evening)`: of three colours the one of this hour.
 */
export const dayShader = /* glsl */ `
uniform vec2 uDay;

vec3 pick(vec3 morning, vec3 noon, vec3 evening) {
  return mix(mix(morning, noon, uDay.x), evening, uDay.y);
}

vec3 byDay(vec3 colour, float warm) {
  float grey = dot(colour, vec3(0.30, 0.59, 0.11));
  // At noon the peach has gone out of the light, and shadows are deeper.
  vec3 noon = mix(vec3(grey), colour, 1.1) * vec3(0.975, 1.0, 1.045);
  noon = mix(noon * noon * (3.0 - 2.0 * noon), noon, 0.72);
  vec3 evening = mix(vec3(grey), colour, 1.02) * vec3(0.66, 0.60, 0.76) + vec3(0.04, 0.015, 0.06);
  // What lanterns shine on stays as it was, and is golden.
  float lantern = sqrt(max(warm, 0.0));
  vec3 result = mix(mix(colour, noon, uDay.x), evening, uDay.y * (1.0 - 0.6 * lantern));
  return 1.0 - (1.0 - result) * (1.0 - vec3(1.0, 0.60, 0.22) * lantern * uDay.y * 0.26);
}
`;
