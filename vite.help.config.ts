/** Builds the script and the style of "/help": one plain file each, which work from a web space or a stick as well. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("client/finder/page"),
  publicDir: false,
  build: {
    outDir: here("dist/help"),
    emptyOutDir: true,
    target: "es2020",
    lib: {
      entry: "main.ts",
      name: "finder",
      formats: ["iife"],
      fileName: () => "finder.js",
      cssFileName: "finder",
    },
  },
});
