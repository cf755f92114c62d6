/** The campaign's contents over HTTP: each topic as JSON, packed once, and not sent again to whoever has the same one already. */
import { Kept } from "../../web/kept.ts";
import type { Routes } from "../../web/routes.ts";
import type { Content } from "./content.ts";

export const contentRoutes = (content: Content): Routes => {
  const kept = new Kept(Infinity);
  content.onChange(() => kept.clear());
  return Object.fromEntries(
    content.names.map((name) => [
      `GET /content/${name}.json`,
      async (req, res) => {
        const make = async () => ({ text: content.json(name), type: "application/json; charset=utf-8" });
        await kept.send(req, res, name, make);
      },
    ]),
  ) satisfies Routes;
};
