import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { holidaysFrom } from "./server/finder/holidays.ts";
import { coreHelp } from "./server/finder/coreHelp.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = here("dist");
const server = "http://127.0.0.1:2567";

/** Names this build; an old tab that meets a new server knows by it that it must reload. */
const build = process.env.BUILD_ID ?? Date.now().toString(36);

/** Tells the server the name of the build, and puts compressed twins beside what browsers fetch. */
const finish = (): Plugin => {
  let out = dist;
  return {
    name: "plat-verse:finish",
    apply: "build",
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "build.json", source: JSON.stringify({ build }) });
    },
    closeBundle() {
      // A build that failed has no such folder, and its own error says more.
      if (!existsSync(out)) return;
      for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
        if (!/\.(html|js|css|json|svg|glb|webmanifest)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
      }
    },
  };
};

export default defineConfig({
  root: here("client"),
  publicDir: here("client/public"),
  // The operator's folder; another campaign is built with its own.
  resolve: {
    alias: { "@campaign": process.env.CAMPAIGN_DIR ? resolve(process.env.CAMPAIGN_DIR) : here("assets/campaign") },
  },
  define: { __BUILD__: JSON.stringify(build), __HOLIDAYS__: JSON.stringify(holidaysFrom(Date.now())) },
  plugins: [react(), coreHelp(), finish()],
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    // Asked for by the seal's library where a runtime has no WebCrypto; browsers have it.
    rolldownOptions: { external: ["crypto"] },
  },
  server: {
    port: 5173,
    proxy: {
      "^/(api|content|help|matchmake|healthz)": server,
      // A room's socket: /<process>/<room>?sessionId=...
      "^/[\\w-]+/[\\w-]+\\?.*sessionId": { target: server, ws: true },
    },
  },
  test: {
    root: here("."),
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["{shared,server,client,assets}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "product",
          include: ["tests/*/**/*.test.ts"],
          // Whole servers and browsers: each waits for the network and the disk half of its time, so two share two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
