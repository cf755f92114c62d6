/** The baked place: its file, and the shader that shows it. */
import { type BufferGeometry, Group, Mesh, ShaderMaterial } from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import squareUrl from "../../assets/models/square.glb?url";
import { airShader } from "./air.ts";
import { duskShader, light } from "./dusk.ts";
import type { Fixture } from "./fixture.ts";

export interface Baked {
  readonly lit: BufferGeometry;
  readonly unlit: BufferGeometry;
  /** Metres per stored step, for each. */
  readonly litStep: number;
  readonly unlitStep: number;
}

let loading: Promise<Baked> | null = null;

/** Fetch and decode the place, once; a failed try may be repeated. */
export const loadPlace = (): Promise<Baked> => {
  loading ??= new GLTFLoader()
    .setMeshoptDecoder(MeshoptDecoder)
    .loadAsync(squareUrl)
    .then(({ scene }) => {
      const [lit, unlit] = ["lit", "unlit"].map((name) => scene.getObjectByName(name) as Mesh);
      return { lit: lit!.geometry, unlit: unlit!.geometry, litStep: lit!.scale.x, unlitStep: unlit!.scale.x };
    })
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
};

/** `hazy`: far things fade into the air; what shines, and the hills, are painted with it already. */
const bakedMaterial = (hazy: boolean): ShaderMaterial =>
  new ShaderMaterial({
    uniforms: light,
    vertexShader: /* glsl */ `
attribute vec4 _tone;
varying vec4 vColour;
varying vec3 vPlace;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vec4 seen = viewMatrix * world;
  // Brightness, red against blue, green against both: as the bake stores colours.
  float brightness = _tone.x, red = _tone.y - 128.0 / 255.0, green = _tone.z - 128.0 / 255.0;
  vColour = vec4(brightness - green + red, brightness + green, brightness - green - red, _tone.w);
  vPlace = vec3(world.xz, -seen.z);
  gl_Position = projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
varying vec4 vColour;
varying vec3 vPlace;
${airShader}
${duskShader}
void main() {
  // Lanterns shine; the hills, which are painted into the same mesh, do not.
  float warm = vColour.a * ${hazy ? "1.0" : "step(length(vPlace.xy), 54.0)"};
  vec3 colour = dusk(vColour.rgb, vPlace.xy, warm);
  gl_FragColor = vec4(${hazy ? "mix(colour, haze(), smoothstep(28.0, 96.0, vPlace.z) * 0.6)" : "colour"}, 1.0);
}`,
  });

export const makePlace = ({ lit, unlit, litStep, unlitStep }: Baked): Fixture => {
  const object = new Group();
  const meshes = [new Mesh(lit, bakedMaterial(true)), new Mesh(unlit, bakedMaterial(false))];
  for (const [i, mesh] of meshes.entries()) {
    mesh.scale.setScalar(i === 0 ? litStep : unlitStep);
    mesh.frustumCulled = false;
    mesh.matrixAutoUpdate = false;
    mesh.updateMatrix();
    object.add(mesh);
  }
  return {
    object,
    dispose() {
      for (const mesh of meshes) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
  };
};
