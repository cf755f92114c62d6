/** The light and the air of the square, for everything that is not baked: the same colours as the baked place. */
import { dayShader } from "./daylight.ts";

/**
 * `lit(colour, normal, edge)`: an sRGB colour in the light of the square (sky, warm ground, sun, a warm rim where `edge`
 * nears 1), as sRGB. `airy(colour, metres)`: the haze of distance over it, in the colour of the hour. Includes dayShader.
 */
export const airShader = /* glsl */ `
${dayShader}
const vec3 SKY = vec3(1.0, 0.92, 0.84), GROUND = vec3(0.86, 0.56, 0.45), SUN = vec3(1.0, 0.78, 0.54);
const vec3 TO_SUN = vec3(-0.759, 0.574, 0.308);

vec3 haze() {
  return pick(vec3(1.0, 0.878, 0.784), vec3(0.925, 0.94, 0.93), vec3(0.60, 0.47, 0.60));
}

vec3 lit(vec3 colour, vec3 n, float edge) {
  vec3 albedo = pow(max(colour, 0.0), vec3(2.2));
  vec3 light = mix(GROUND, SKY, n.y * 0.5 + 0.5) * 0.86 + SUN * 0.6 * max((dot(n, TO_SUN) + 0.2) / 1.2, 0.0);
  vec3 result = albedo * light + vec3(1.0, 0.70, 0.46) * edge * edge * edge * 0.24;
  return pow(min(result, 1.0), vec3(1.0 / 2.2));
}

vec3 airy(vec3 colour, float metres) {
  return mix(colour, haze(), smoothstep(26.0, 84.0, metres) * 0.8);
}
`;
