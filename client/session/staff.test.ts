import { afterEach, expect, it, vi } from "vitest";

const noted = vi.hoisted(() => vi.fn());
vi.mock("./build.ts", () => ({ noteBuild: noted }));
vi.stubGlobal("addEventListener", () => {});
const { BadgeRefused, badgeToken, useStaff, wear } = await import("./staff.ts");

/** The server answers a wish for a badge with `status`, and says its build. */
const server = (status: number) =>
  vi.stubGlobal("fetch", (path: string) =>
    Promise.resolve(
      path === "/api/now"
        ? new Response('{"here":0,"build":"newer"}')
        : new Response('{"error":"bad-request"}', { status }),
    ),
  );

afterEach(() => {
  wear("none");
  noted.mockClear();
});

it("an old page that the server cannot read hears of the newer build", async () => {
  server(400);
  wear("moderator");
  await expect(badgeToken("pass")).rejects.toMatchObject({ status: 400 });
  expect(noted).toHaveBeenCalledExactlyOnceWith("newer");
  expect(useStaff.getState().badge).toBe("moderator");
});

it("a badge that is refused is no matter of builds", async () => {
  server(403);
  wear("moderator");
  await expect(badgeToken("pass")).rejects.toBeInstanceOf(BadgeRefused);
  expect(noted).not.toHaveBeenCalled();
  expect(useStaff.getState()).toMatchObject({ badge: "none", lost: "moderator" });
});
