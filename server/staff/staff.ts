/** Staff: accounts, the door they come through, and their badges. One per process. */
import type { Routes } from "../web/routes.ts";
import { badgeSchema } from "../../shared/staff/accounts.ts";
import type { Config } from "../config.ts";
import { HttpError } from "../web/http.ts";
import { Badges } from "./badges.ts";
import { StaffDoor } from "./door.ts";

/** Where processes tell each other that an account's rights changed. */
const REVOKED = "staff:revoked";

/** What of Colyseus' presence is needed here. */
export interface Relay {
  subscribe(topic: string, heard: (account: string) => void): unknown;
  publish(topic: string, account: string): unknown;
}

interface Given {
  readonly config: Pick<Config, "trustProxy" | "baseUrl">;
  /** Signs passes; badges have a key of their own, made from it. */
  readonly secret: string;
}

export class Staff {
  readonly door: StaffDoor;
  readonly badges: Badges;
  readonly routes: Routes;
  readonly #heard = new Set<(account: string) => void>();
  #relay: Relay | null = null;

  constructor({ config, secret }: Given) {
    this.badges = new Badges(secret);
    this.door = new StaffDoor(async () => null, config);
    this.routes = {
      "POST /api/staff/badge": this.door.open("POST /api/staff/badge", badgeSchema, async (actor, { badge }) => {
        const token = await this.badges.issue(actor, badge);
        if (!token) throw new HttpError(403, "not-allowed");
        return { badge: token };
      }),
    };
  }

  /** Hear of the other processes, and let them hear of us. */
  async connect(relay: Relay): Promise<void> {
    this.#relay = relay;
    await relay.subscribe(REVOKED, (account) => {
      for (const heard of this.#heard) heard(account);
    });
  }

  /** `heard` is told which account signed out, was closed, or may do something else than before; on every process. */
  onRevoked(heard: (account: string) => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  /** Tell everybody on every process. */
  async revoked(account: string): Promise<void> {
    await this.#relay?.publish(REVOKED, account);
  }
}
