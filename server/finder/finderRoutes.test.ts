import { expect, it } from "vitest";
import { finderRoutes } from "./finderRoutes.ts";

it("a slash or a file's name at the end brings what holds now, and not the copy that lies in the build", () => {
  const content = { onChange: () => () => undefined } as never;
  const routes = finderRoutes({ content, place: content, settings: {} as never });
  for (const page of ["/help", "/help/easy", "/help/en"])
    for (const end of ["", "/", "/index.html"]) expect(Object.keys(routes)).toContain(`GET ${page}${end}`);
});
