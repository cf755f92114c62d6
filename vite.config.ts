import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Names this build; an old tab that meets a new server knows by it that it must reload. */
const build = process.env.BUILD_ID ?? Date.now().toString(36);

export default defineConfig({
  root: here("client"),
  publicDir: here("client/public"),
  define: { __BUILD__: JSON.stringify(build) },
  plugins: [react()],
  build: { outDir: here("dist"), emptyOutDir: true, target: "es2022", manifest: true },
  server: { port: 5173, proxy: { "/api": "http://127.0.0.1:2567", "/matchmake": "http://127.0.0.1:2567" } },
  test: {
    root: here("."),
    include: ["{shared,server,client,assets,tests}/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
