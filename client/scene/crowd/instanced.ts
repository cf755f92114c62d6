import { type BufferGeometry, InstancedBufferGeometry, type InterleavedBufferAttribute } from "three";

/** A geometry drawn once per instance: the shape of `base` with the attributes of the instances, none shown yet. */
export const instancedFrom = (
  base: BufferGeometry,
  attributes: Readonly<Record<string, InterleavedBufferAttribute>>,
): InstancedBufferGeometry => {
  const geometry = new InstancedBufferGeometry();
  geometry.index = base.index;
  for (const [name, attribute] of Object.entries({ ...base.attributes, ...attributes }))
    geometry.setAttribute(name, attribute);
  geometry.instanceCount = 0;
  return geometry;
};
