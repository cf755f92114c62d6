/** Meshes as a GLB: 16-bit positions, 8-bit tones (see mesh.ts), meshopt compression. */
import { Document, Logger, NodeIO } from "@gltf-transform/core";
import { EXTMeshoptCompression, KHRMeshQuantization } from "@gltf-transform/extensions";
import { reorder } from "@gltf-transform/functions";
import { MeshoptEncoder } from "meshoptimizer";
import type { Mesh } from "./mesh.ts";

/** Encode named meshes, each one node with one primitive; the node's scale turns steps into metres. */
export const pack = async (meshes: Readonly<Record<string, Mesh>>): Promise<Uint8Array> => {
  await MeshoptEncoder.ready;
  const doc = new Document().setLogger(new Logger(Logger.Verbosity.WARN));
  const buffer = doc.createBuffer();
  const scene = doc.createScene();
  for (const [name, mesh] of Object.entries(meshes)) {
    const corners = mesh.positions.length / 3;
    const index = corners > 65535 ? new Uint32Array(mesh.index) : new Uint16Array(mesh.index);
    const accessor = (
      type: "VEC3" | "VEC4" | "SCALAR",
      array: Int16Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | typeof index,
    ) => doc.createAccessor().setBuffer(buffer).setType(type).setArray(array);
    const primitive = doc
      .createPrimitive()
      .setAttribute("POSITION", accessor("VEC3", new Int16Array(mesh.positions)))
      .setAttribute("_TONE", accessor("VEC4", new Uint8Array(mesh.tones)).setNormalized(true))
      .setIndices(accessor("SCALAR", index));
    const node = doc.createNode(name).setMesh(doc.createMesh(name).addPrimitive(primitive));
    scene.addChild(node.setScale([mesh.step, mesh.step, mesh.step]));
  }
  await doc.transform(reorder({ encoder: MeshoptEncoder, target: "size" }));
  doc.createExtension(KHRMeshQuantization).setRequired(true);
  doc
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  return new NodeIO()
    .registerExtensions([KHRMeshQuantization, EXTMeshoptCompression])
    .registerDependencies({ "meshopt.encoder": MeshoptEncoder })
    .writeBinary(doc);
};
