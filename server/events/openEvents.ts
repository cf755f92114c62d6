/** Puts the events together: their core, who registers, their halls and files, and the routes of all of them. */
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { Config } from "../config.ts";
import type { Relay } from "../news.ts";
import type { Passes } from "../pass/pass.ts";
import type { Push } from "../push/push.ts";
import type { Safety } from "../safety/safety.ts";
import type { Note } from "../staff/note.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Staff } from "../staff/staff.ts";
import type { Store } from "../store/store.ts";
import type { Lately } from "../talk/lately.ts";
import type { Names } from "../talk/names.ts";
import type { Rules } from "../talk/rules.ts";
import type { Routes } from "../web/routes.ts";
import { Codes } from "./codes.ts";
import { keepDemoEvents } from "./demo.ts";
import type { Drawings } from "../drawing/drawings.ts";
import { eventsOfFiles } from "./files/eventsOfFiles.ts";
import { type EventFiles, openFiles } from "./files/openFiles.ts";
import { Events } from "./events.ts";
import type { MakeMarked, MakePacket } from "./hallPorts.ts";
import { HallTokens } from "./hallTokens.ts";
import { type Attending, openAttending } from "./openAttending.ts";
import { type EventOffice, openEventOffice } from "./openEventOffice.ts";
import { openHalls, type OpenHalls } from "./openHalls.ts";
import { readSample } from "./sample.ts";
import { Registering } from "./registering.ts";
import { SeatsStore } from "./seats.store.ts";
import { Shares } from "./shares.ts";
import { StageStore } from "./stage.store.ts";

export interface EventsHouse {
  readonly config: Config;
  readonly campaign: Campaign;
  readonly hygiene: Hygiene;
  readonly passes: Passes;
  readonly staff: Staff;
  readonly safety: Safety;
  readonly store: Store;
  readonly relay: Relay;
  /** Signs passes; what is signed here has keys of its own, made from it. */
  readonly secret: string;
  readonly note: Note;
  readonly push: Push;
  /** Draws slides and pictures, one at a time in this process. */
  readonly drawings: Drawings;
  readonly names: Names;
  readonly lately: Lately;
  readonly rules: Rules;
  /** Names the client's build that this server serves. */
  readonly build: string;
  /** Names this process. */
  readonly process: string;
  /** Makes the bytes that go to all lines of a hall. */
  readonly packet: MakePacket;
  readonly marked: MakeMarked;
  readonly failed: (error: unknown) => void;
  /** Hears of what an operator should put right. */
  readonly warn: (words: string) => void;
}

export interface OpenEvents {
  readonly events: Events;
  readonly tokens: HallTokens;
  readonly codes: Codes;
  readonly registering: Registering;
  readonly halls: OpenHalls;
  readonly office: EventOffice;
  readonly attending: Attending;
  readonly files: EventFiles;
  readonly routes: Routes;
  close(): Promise<void>;
}

export const openEvents = async (house: EventsHouse): Promise<OpenEvents> => {
  const { store, relay, staff, secret, failed } = house;
  const events = await Events.open({ store, relay, failed });
  const tokens = new HallTokens(secret, (account, session) => staff.grantsOf(account, session));
  const codes = new Codes();
  const shares = new Shares();
  const registering = new Registering({ store: new SeatsStore(store), news: events.news, failed });
  const files = await openFiles({
    ...house,
    door: staff.door,
    events: eventsOfFiles({
      events,
      stages: new StageStore(store),
      later: () => ({ planning: office.planning, polls: halls.polls }),
      failed,
    }),
  });
  const { hygiene, rules } = house;
  const halls = openHalls({
    ...house,
    events,
    tokens,
    codes,
    registering,
    shares,
    decks: files.decks,
    own: (row, pass, now) => attending.own.one(row, pass, now),
    handNames: async ({ id, run }) => {
      const [accounts, guests] = await Promise.all([
        staff.accounts.names(run.crew.map((hand) => hand.id)),
        events.guests.names(id),
      ]);
      const named =
        (isGuest: boolean) =>
        ([hand, name]: readonly [string, string]) =>
          [hand, { name, isGuest }] as const;
      return new Map([...[...accounts].map(named(false)), ...[...guests].map(named(true))]);
    },
    seats: house.config.hallSeats,
    checkName: (name) => hygiene.checkName(name),
    isCalm: () => rules.current().isCalm,
  });
  const office = openEventOffice({
    ...house,
    events,
    tokens,
    polls: halls.polls,
    beside: {
      people: (event) => halls.halls.peopleOf(event),
      registered: (event) => registering.counts(event),
      polls: (event) => halls.polls.of(event),
      decks: (event) => files.decks.ofEvent(event),
      files: (event) => files.files.ofEvent(event),
    },
    sample: await readSample(house.config.campaignDir),
    reached: house.config,
    link: (event, words) => files.files.link(event, words),
    copied: async (from, to) => {
      await halls.polls.copy(from, to);
      await files.decks.copy(from, to, Date.now());
    },
  });
  const attending = openAttending({
    ...house,
    door: staff.door,
    events,
    tokens,
    codes,
    registering,
    shares,
    halls,
    decks: (event) => files.decks.words(event),
  });
  const demo = house.config.demoEvents
    ? await keepDemoEvents({
        events,
        planning: office.planning,
        weeks: office.weeks,
        accounts: staff.accounts,
        organisations: new OrganisationsStore(store),
        loadPack: files.loadPack,
        failed,
      })
    : null;
  const endRevoking = staff.onRevoked((account) => halls.revoked(account));
  return {
    events,
    tokens,
    codes,
    registering,
    halls,
    office,
    attending,
    files,
    routes: { ...office.routes, ...attending.routes, ...files.routes },
    close: async () => {
      endRevoking();
      await demo?.();
      files.close();
      await attending.close();
      await halls.close();
      await registering.close();
      await events.close();
    },
  };
};
