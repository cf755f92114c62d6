/** The booths from the square, in words: who is here, when next, what else; and the way in that leaves nobody's place. */
import { expect, it } from "vitest";
import { until } from "../process/guest.ts";
import { beginShift } from "../process/booth.ts";
import { demoPassword } from "../process/staff.ts";
import { violations } from "./axe.ts";
import { browser, server, serveEach } from "./stage.ts";
import { part, phone, visit } from "./visitor.ts";

serveEach({ env: { DEMO: "1" } });

it("is never an empty counter, and says at once who has come", async () => {
  const page = await visit(browser, { url: server.url, options: { viewport: phone } });
  const fronts = part(page, "相談ブース");
  await fronts.getByText("いまは、だれもいません。").first().waitFor();
  // When next, where to go, whom to call.
  expect(await fronts.getByText(/^次は .*\d+:\d\d/).count()).toBeGreaterThan(0);
  await fronts.getByText(/いま開いている電話は/).waitFor();
  await fronts.getByRole("button", { name: "たき火へ行く" }).waitFor();
  await fronts.getByRole("button", { name: "ブースを見る" }).waitFor();
  expect(await violations(page)).toEqual([]);

  await beginShift(server.url, await demoPassword(server.output));
  // The page asks again by itself; whoever looks back at it asks at once.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await fronts.getByText(/^いま：/).waitFor();
  await fronts.getByText("すぐに話せそうです。").waitFor();
  await fronts.getByText(/あいているブース：1。/).waitFor();

  await fronts.getByRole("button", { name: "話をきいてもらう" }).click();
  await page.waitForURL(/\/talk$/);
  await page.getByRole("heading", { level: 1, name: "話をきいてもらう" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "広場（リスト）" }).waitFor();
  // Nobody left the square for it.
  await until(() =>
    page
      .getByText(/\d+人がここにいます/)
      .first()
      .isVisible(),
  );
  expect(await page.getByText("戻っています").count()).toBe(0);
});
