/** The supporter course of the pack, as an office prepares it: slides, polls and worksheet are real. */
import { expect } from "vitest";
import type { EventWords } from "../../shared/events/event.ts";
import type { Part } from "../../shared/events/kinds.ts";
import type { ConsoleView, GuestLink, OfficeEvent, OfficeList, Saved } from "../../shared/events/office.ts";
import type { StaffClient } from "../process/staff.ts";

interface Wish {
  readonly from: number;
  readonly words: Partial<EventWords>;
  /** Guests by their parts: names. */
  readonly guests: Partial<Record<Exclude<Part, "host">, string>>;
  readonly after?: Partial<OfficeEvent["after"]>;
}

interface PackCourse {
  readonly event: string;
  /** Paths of the guests' links, by part. */
  readonly links: Readonly<Record<string, string>>;
}

/** Ask the events' routes as staff; a body makes it a POST. */
export const askEvents = async <T>(client: StaffClient, path: string, body?: object): Promise<T> => {
  const answer = await (body ? client.post(`/api/events/${path}`, body) : client.get(`/api/events/${path}`));
  expect(answer, path).toMatchObject({ status: 200 });
  return answer.body as T;
};

/** Enter and publish it for the client's first organisation, with the client as host. */
export const enterPackCourse = async (
  client: StaffClient,
  { from, words: change, guests, after }: Wish,
): Promise<PackCourse> => {
  const ask = <T>(path: string, body?: object) => askEvents<T>(client, path, body);
  const organisation = (await ask<OfficeList>("office")).organisations[0]!.id;
  const { event } = await ask<Saved>("load-pack", { pack: "supporter", from, organisation });
  const drawn = await ask<OfficeEvent>(`office-event?id=${event}`);
  await ask("save", { event, revision: drawn.revision, words: { ...drawn.words, ...change } });
  if (after) await ask("after", { ...drawn.after, ...after, event });
  const { self } = await ask<ConsoleView>(`console?id=${event}`);
  const hands = [{ id: self, part: "host" }];
  const links: Record<string, string> = {};
  for (const [part, name] of Object.entries(guests)) {
    const link = await ask<GuestLink>("guest", { event, guest: null, name });
    const { pathname, hash } = new URL(link.url, client.url);
    links[part] = pathname + hash;
    hands.push({ id: link.id, part });
  }
  await ask("crew", { event, hands });
  await ask("turn", { event, deed: "publish" });
  return { event, links };
};
