/** Geometries drawn many times at once, and the flat soft ones among them: shadows, rings on the ground, name tags. */
import {
  type BufferAttribute,
  type BufferGeometry,
  InstancedBufferGeometry,
  type InterleavedBufferAttribute,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  type ShaderMaterialParameters,
} from "three";

type Attributes = Readonly<Record<string, BufferAttribute | InterleavedBufferAttribute>>;
export type InstancedMesh = Mesh<InstancedBufferGeometry, ShaderMaterial>;

/** A geometry drawn once per instance: the shape of `base` with the attributes of the instances, none shown yet. */
export const instancedFrom = (base: BufferGeometry, attributes: Attributes): InstancedBufferGeometry => {
  const geometry = new InstancedBufferGeometry();
  geometry.index = base.index;
  for (const [name, attribute] of Object.entries({ ...base.attributes, ...attributes }))
    geometry.setAttribute(name, attribute);
  geometry.instanceCount = 0;
  return geometry;
};

export interface QuadOptions extends Pick<ShaderMaterialParameters, "vertexShader" | "fragmentShader" | "uniforms"> {
  readonly attributes: Attributes;
  /** Length of a side as the shader sees it. */
  readonly side: number;
  /** Greater ones are drawn later. */
  readonly renderOrder: number;
  /** Steps by which it is drawn nearer than it lies, so that the ground it lies on does not come through. */
  readonly lift?: number;
}

/** Squares that one sees through, in one draw call. Their shader writes premultiplied colours and puts them in place. */
export const quads = ({ attributes, side, renderOrder, lift = 0, ...shader }: QuadOptions): InstancedMesh => {
  const geometry = instancedFrom(new PlaneGeometry(side, side), attributes);
  const material = new ShaderMaterial({
    ...shader,
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    polygonOffset: lift > 0,
    polygonOffsetFactor: -lift,
  });
  const mesh = new Mesh(geometry, material);
  // The shader knows where they are; the geometry does not.
  mesh.frustumCulled = false;
  mesh.renderOrder = renderOrder;
  return mesh;
};
