/** The project's own Chromium, from its npm package: browser tests need nothing installed on Linux. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium as playwright } from "playwright-core";

const packageFolder = fileURLToPath(new URL("../../node_modules/@sparticuz/chromium/", import.meta.url));

const args = [
  "--no-sandbox",
  "--headless=shell",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--js-flags=--expose-gc",
  "--enable-precise-memory-info",
];

const libraryFolders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"];

/** Unpack the browser once per package version, and its libraries where the machine lacks them. Returns its path. */
const unpack = async (): Promise<string> => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  // The package reuses whatever lies in the temporary folder, so each version gets a folder of its own.
  const folder = join(tmpdir(), `plat-verse-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  const { default: sparticuz, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  const path = await sparticuz.executablePath();
  if (!libraryFolders.some((f) => existsSync(join(f, "libnss3.so")))) {
    await inflate(join(packageFolder, "bin/al2023.tar.br"));
    setupLambdaEnvironment(join(folder, "al2023/lib"));
  }
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return path;
};

/** Start a browser with software WebGL2. `more` adds command-line switches. The caller closes it. */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = process.platform === "linux" ? await unpack() : undefined;
  return playwright.launch(
    executablePath
      ? { executablePath, args: [...args, ...more], ignoreDefaultArgs: ["--single-process"] }
      : { channel: "chrome", args: [...args.slice(2), ...more] },
  );
};
