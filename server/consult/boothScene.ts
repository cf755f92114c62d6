/** A booth with its lines at one process or several, over a real database, for tests of what goes over them. */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Epoch } from "../../shared/consult/epoch.ts";
import { T0 } from "../../shared/consult/fixture.ts";
import type { BoothClientMessages } from "../../shared/consult/messages.ts";
import type { Store } from "../store/store.ts";
import type { TestDatabase } from "../store/testing.ts";
import { boothActions } from "./boothActions.ts";
import { BoothPerformer } from "./boothPerformer.ts";
import { enter, openTestLines, type TestClient, TestRelay, TestTickets } from "./boothTesting.ts";
import type { Lines } from "./lines.ts";
import { openConsultNews } from "./news.ts";
import type { Duty } from "./ports.ts";
import { Tending } from "./tending.ts";

export const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

/** One booth, made anew for each test. */
export class TestBooth {
  now = 0;
  tickets!: TestTickets;
  lines!: Lines;
  tending!: Tending;
  #store!: Store;
  #relay!: TestRelay;
  #performer!: BoothPerformer;
  readonly #open: Lines[] = [];

  /** To be said once in a suite of one database. */
  constructor({ isHere, make }: { readonly isHere: boolean; make(): Promise<TestDatabase> }) {
    let database: TestDatabase;
    beforeAll(async () => {
      if (!isHere) return;
      database = await make();
      this.#store = await database.open();
    });
    afterAll(async () => {
      await this.#store?.destroy();
      await database?.remove();
    });
    beforeEach(async () => {
      if (!isHere) return;
      this.now = T0 + 60_000;
      this.tickets = new TestTickets(() => this.now);
      this.#relay = new TestRelay();
      this.lines = await this.openLines();
      this.#performer = this.performerOf(this.lines);
      this.tending = await this.openTending(this.lines);
    });
    afterEach(async () => {
      if (!isHere) return;
      this.tending.close();
      for (const one of this.#open.splice(0)) await one.close();
      for (const session of await this.lines.mail.sessions()) await this.lines.mail.erase(session);
    });
  }

  /** A process. */
  async openLines(): Promise<Lines> {
    const one = await openTestLines(this.#store, this.#relay, this.tickets);
    this.#open.push(one);
    return one;
  }

  async openTending(of: Lines): Promise<Tending> {
    return new Tending({
      lines: of,
      consult: this.tickets,
      news: await openConsultNews(this.#relay, of.failed),
      tokens: { holds: async () => true },
      onRevoked: () => () => undefined,
    });
  }

  performerOf(of: Lines): BoothPerformer {
    const { tickets } = this;
    return new BoothPerformer(
      boothActions({
        lines: of,
        consult: {
          do: (...asked) => tickets.do(...asked),
          find: (id) => tickets.find(id),
          duty: async () => ({ organisation: "org" }) as Duty,
          referred: async () => undefined,
          help: async () => true,
        },
        runbook: {} as never,
        think: async () => undefined,
      }),
    );
  }

  async say<K extends keyof BoothClientMessages>(
    client: TestClient,
    type: K,
    message?: BoothClientMessages[K],
    by = this.#performer,
  ): Promise<void> {
    await by.perform(client.line, type, message, this.now);
    await settle();
  }

  showKey(client: TestClient, key = `key-${client.line.member}`): Promise<void> {
    return this.say(client, "key", { member: client.line.member, key });
  }

  /** The two at their booth, with the first key. */
  async pair(): Promise<{ readonly anne: TestClient; readonly visitor: TestClient }> {
    const anne = (await enter(this.lines, "counsellor", "anne", null, ["counsellor"]))!;
    const visitor = (await enter(this.lines, "visitor", "v"))!;
    for (const one of [anne, visitor]) await this.showKey(one);
    await this.say(anne, "epoch", epochOf(anne, 1, anne, visitor));
    return { anne, visitor };
  }

  /** What lies in the database. */
  async left() {
    const mail = await this.#store.selectFrom("booth_mail").select("body").execute();
    return {
      bodies: mail.map(({ body }) => body),
      seats: (await this.#store.selectFrom("booth_seats").selectAll().execute()).length,
      epochs: (await this.#store.selectFrom("booth_epochs").selectAll().execute()).length,
    };
  }
}

/** An epoch of these members. */
export const epochOf = (by: TestClient, epoch: number, ...members: TestClient[]): Epoch => ({
  session: "s1",
  epoch,
  by: by.line.member,
  members: members.map(({ line: { member } }) => ({ member, key: `key-${member}` })),
  keys: members.map(({ line: { member: to } }) => ({ session: "s1", epoch, to, enc: "AAAA", wrapped: "AAAA" })),
});

/** A sealed line; its body says nothing. */
export const sealed = (from: TestClient, seq: number, body: string, epoch = 1) => ({
  session: "s1",
  epoch,
  from: from.line.member,
  seq,
  body,
});

/** What a member was given to read. */
export const bodies = (client: TestClient): string[] => client.all("sealed").map(({ body }) => body);
