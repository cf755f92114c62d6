import { expect, it, vi } from "vitest";

const eraseBooth = vi.hoisted(() => vi.fn<() => Promise<void>>(() => new Promise(() => undefined)));
vi.mock("./erase.ts", () => ({ eraseBooth }));

it("quick exit erases and does not wait; so does being forgotten", async () => {
  const { forgetMe } = await import("../../campaign/forget.ts");
  const { quickExit } = await import("../../campaign/quickExit.ts");
  await import("./leaving.ts");
  const replace = vi.fn<(url: string) => void>();
  vi.stubGlobal("document", { body: {}, title: "" });
  vi.stubGlobal("history", { replaceState: vi.fn<() => void>() });
  vi.stubGlobal("location", { replace });
  quickExit();
  expect(eraseBooth).toHaveBeenCalledOnce();
  expect(replace).toHaveBeenCalledOnce();
  forgetMe();
  expect(eraseBooth).toHaveBeenCalledTimes(2);
});
