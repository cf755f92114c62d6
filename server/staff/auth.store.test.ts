import { getMigrations } from "better-auth/db/migration";
import { expect, describe, it } from "vitest";
import { dialects } from "../store/testing.ts";
import { createAuth } from "./auth.store.ts";

describe.each(dialects)("the sign-in library in $dialect", ({ isHere, make }) => {
  it.skipIf(!isHere)("finds every table and column that it wants", async () => {
    const database = await make();
    const store = await database.open();
    const auth = createAuth(store, {
      secret: "a secret of at least thirty-two characters",
      baseUrl: "http://localhost",
    });
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
    await store.destroy();
    await database.remove();
  });
});
