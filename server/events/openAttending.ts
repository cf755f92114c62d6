/** Puts together what those who come have to do with: programme, registering, reminders, records, surveys, archives. */
import type { Lines } from "../../shared/events/event.ts";
import type { DeckWords } from "../../shared/events/office.ts";
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { Config } from "../config.ts";
import type { Passes } from "../pass/pass.ts";
import type { Push } from "../push/push.ts";
import type { StaffDoor } from "../staff/door.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Store } from "../store/store.ts";
import type { Routes } from "../web/routes.ts";
import { afterRoutes } from "./afterRoutes.ts";
import { Archives } from "./archive.ts";
import { Cards } from "./cards.ts";
import type { Codes } from "./codes.ts";
import type { Events } from "./events.ts";
import type { HallTokens } from "./hallTokens.ts";
import { OwnEvents } from "./mine.ts";
import type { OpenHalls } from "./openHalls.ts";
import { programmeRoutes } from "./programmeRoutes.ts";
import { Records } from "./records.ts";
import { RecordsStore } from "./records.store.ts";
import type { Registering } from "./registering.ts";
import { ReminderMail } from "./reminderMail.ts";
import { RemindersStore } from "./reminders.store.ts";
import { Reminding } from "./reminding.ts";
import { countRegistered, SeatsStore } from "./seats.store.ts";
import type { Shares } from "./shares.ts";
import { Surveys } from "./surveys.ts";
import { SurveysStore } from "./surveys.store.ts";
import { visitorRoutes } from "./visitorRoutes.ts";

interface Given {
  readonly config: Config;
  readonly campaign: Campaign;
  readonly hygiene: Pick<Hygiene, "checkName">;
  readonly passes: Passes;
  readonly door: StaffDoor;
  readonly store: Store;
  readonly push: Push;
  /** Signs passes; what is signed here has keys of its own, made from it. */
  readonly secret: string;
  readonly events: Events;
  readonly tokens: HallTokens;
  readonly codes: Codes;
  readonly registering: Registering;
  readonly shares: Shares;
  readonly halls: Pick<OpenHalls, "halls" | "visits" | "captions">;
  readonly decks: (event: string) => Promise<readonly DeckWords[]>;
  readonly failed: (error: unknown) => void;
  readonly now?: () => number;
}

export interface Attending {
  readonly cards: Cards;
  readonly reminding: Reminding;
  readonly records: Records;
  readonly own: OwnEvents;
  readonly routes: Routes;
  close(): Promise<void>;
}

/** How this place mails reminders; null where it does not. */
const mailOf = ({ smtpUrl, mailFrom, baseUrl }: Config, failed: (error: unknown) => void): ReminderMail | null =>
  smtpUrl && mailFrom && baseUrl ? new ReminderMail({ url: smtpUrl, from: mailFrom, origin: baseUrl, failed }) : null;

/** `registering` is closed by whoever opened it, after this. */
export const openAttending = (given: Given): Attending => {
  const { config, campaign, store, push, secret, events, registering, halls, failed, now = Date.now } = given;
  const find = (event: string) => events.find(event);
  const reminders = new RemindersStore(store);
  push.onGone((endpoint) => reminders.forgetEndpoint(endpoint));
  events.countRegistered = countRegistered;
  const organisations = new OrganisationsStore(store);
  const organiser = async (id: string | null): Promise<Lines> => {
    const found = id === null ? null : (await organisations.all()).find((one) => one.id === id);
    return found ? { ja: found.name, easy: found.easy, en: found.en } : campaign.settings.operator.name;
  };
  const mail = mailOf(config, failed);
  const cards = new Cards({
    events,
    seats: new SeatsStore(store),
    peopleOf: (event) => halls.halls.peopleOf(event),
    organiser,
    hasMail: mail !== null,
    title: campaign.settings.title,
    baseUrl: config.baseUrl,
  });
  const { visits } = halls;
  const records = new Records({ store: new RecordsStore(store), visits, registering, find, organiser, secret });
  const surveys = new Surveys(new SurveysStore(store), visits, secret);
  const reminding = new Reminding({ store: reminders, events, push, mail, failed, now });
  const archives = new Archives({ cards, decks: given.decks, captions: (event) => halls.captions.all(event), surveys });
  const own = new OwnEvents({ find, registering, reminding, visits, records });
  return {
    cards,
    reminding,
    records,
    own,
    routes: {
      ...programmeRoutes({ cards, archives, surveys, news: events.news, find, reached: config, now }),
      ...visitorRoutes({
        ...given,
        find,
        reminding,
        records,
        surveys,
        own,
        reached: config,
        now,
      }),
      ...afterRoutes({ door: given.door, find, registering, records, surveys, now }),
    },
    close: () => reminding.close(),
  };
};
