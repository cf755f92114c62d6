/** One avatar on a soft round of light: what somebody will look like in the square. */
import type { PerspectiveCamera } from "three";
import { CircleGeometry, Group, Mesh, ShaderMaterial } from "three";
import { gaitCode, type Gesture } from "../../shared/walk/gait.ts";
import type { Person } from "../session/people.ts";
import { Bodies } from "../walk/bodies.ts";
import { sceneTime } from "./clock.ts";
import { Crowd } from "./crowd/Crowd.ts";

const SLOT = 0;
const somebody: Person = {
  slot: SLOT,
  name: "",
  look: 0,
  kind: "visitor",
  seat: null,
  umbrella: false,
  away: false,
  badge: "none",
  table: null,
};
/** It turns a little to both sides, radians, so that the hair is seen too. */
const SWAY = 0.5;

const disc = (): Mesh<CircleGeometry, ShaderMaterial> => {
  const material = new ShaderMaterial({
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    vertexShader: /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: /* glsl */ `
varying vec2 vAt;
void main() {
  float r = length(vAt);
  float cover = 1.0 - smoothstep(0.86, 1.0, r);
  gl_FragColor = vec4(mix(vec3(1.0, 0.97, 0.9), vec3(0.99, 0.87, 0.74), smoothstep(0.2, 1.0, r)) * cover, cover);
}`,
  });
  const mesh = new Mesh(new CircleGeometry(1, 40), material);
  mesh.rotation.x = -Math.PI / 2;
  return mesh;
};

export class Figurine {
  readonly object = new Group();
  readonly #crowd = new Crowd();
  readonly #disc = disc();
  readonly #bodies = new Bodies();
  readonly #body = this.#bodies.show(SLOT, { x: 0, z: 0, yaw: 0, gait: 0 });

  constructor() {
    this.object.add(this.#disc, this.#crowd.near, this.#crowd.shadows);
  }

  /** Put on a look (packed), and make a gesture or stand. */
  wear(look: number, gesture: Gesture | undefined): void {
    this.#crowd.setPeople(new Map([[SLOT, { ...somebody, look }]]));
    this.#body.gait = gaitCode(gesture ?? "idle");
  }

  /** Draw it, `seconds` after the last time. */
  update(camera: PerspectiveCamera, seconds: number, isStill: boolean): void {
    camera.position.set(0, 1.05, 4.3);
    camera.fov = 27;
    camera.lookAt(0, 0.76, 0);
    camera.updateProjectionMatrix();
    this.#crowd.calm.value = isStill ? 0 : 1;
    this.#body.yaw = isStill ? 0 : Math.sin(sceneTime.value * 0.7) * SWAY;
    this.#crowd.update(this.#bodies, seconds, { x: 0, z: 4.3, ahead: { x: 0, z: -1 } });
  }

  dispose(): void {
    this.#crowd.dispose();
    this.#disc.geometry.dispose();
    this.#disc.material.dispose();
  }
}
