/**
 * The whole server, put together. One per process: Colyseus keeps its matchmaker in the process.
 *
 *   const app = await createApp(readConfig(process.env));
 *   await app.listen();
 *   console.log(app.url);
 *   await app.close();
 */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { setLogger } from "@colyseus/core/Logger";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { pino } from "pino";
import { Hygiene } from "../shared/safety/hygiene.ts";
import { withSeed } from "../shared/safety/seed.ts";
import type { Settings } from "../shared/campaign/content.ts";
import { type Campaign, officialNames, ownContacts, readCampaign } from "./campaign/campaign.ts";
import { Content } from "./campaign/content/content.ts";
import { contentRoutes } from "./campaign/content/contentRoutes.ts";
import { sayProblem } from "./campaign/content/problem.ts";
import { PictureShelf } from "./campaign/content/pictureShelf.ts";
import { topics } from "./campaign/content/topics.ts";
import { openPlace, routesOfPlace } from "./campaign/place/openPlace.ts";
import { Visits } from "./campaign/visits.ts";
import { VisitsStore } from "./campaign/visits.store.ts";
import type { Config } from "./config.ts";
import { Consult } from "./consult/consult.ts";
import { openBooths } from "./consult/openBooths.ts";
import { openConsultNews } from "./consult/news.ts";
import { openOffice } from "./consult/openOffice.ts";
import { openStaffDesks } from "./consult/openStaff.ts";
import { openVisitors } from "./consult/openVisitors.ts";
import { Roster } from "./consult/roster.ts";
import { Runbook } from "./consult/runbook.ts";
import { Drawings } from "./drawing/drawings.ts";
import { openEvents } from "./events/openEvents.ts";
import { DayCounts } from "./feedback/dayCounts.ts";
import { Figures } from "./feedback/figures.ts";
import { FiguresStore } from "./feedback/figures.store.ts";
import { feedbackRoutes } from "./feedback/routes.ts";
import { finderRoutes } from "./finder/finderRoutes.ts";
import type { House } from "./house.ts";
import { Passes, readSecret } from "./pass/pass.ts";
import { openPush } from "./push/openPush.ts";
import { bulletinRoutes } from "./bulletin/openBulletin.ts";
import { wishRoutes } from "./exhibits/wishes.ts";
import { ReadyWords } from "./campaign/readyWords.ts";
import { ReadyWordsStore } from "./campaign/readyWords.store.ts";
import { openStands } from "./stands/openStands.ts";
import { BOOTH, BoothRoom } from "./rooms/BoothRoom.ts";
import { hallMarked, hallPacket } from "./rooms/hallBytes.ts";
import { HALL, HallRoom } from "./rooms/HallRoom.ts";
import { ROOM } from "./rooms/matchmaking.ts";
import { placesNow } from "./rooms/places.ts";
import { SquareRoom } from "./rooms/SquareRoom.ts";
import { openDesk } from "./safety/openDesk.ts";
import { Safety } from "./safety/safety.ts";
import type { Note } from "./staff/note.ts";
import { OrganisationsStore } from "./staff/organisations.store.ts";
import { reserveOrganisations } from "./staff/reserved.ts";
import { Staff } from "./staff/staff.ts";
import { openStore } from "./store/store.ts";
import { Attendance } from "./talk/attendance.ts";
import { AttendanceStore } from "./talk/attendance.store.ts";
import { Lately } from "./talk/lately.ts";
import { Names } from "./talk/names.ts";
import { Rules } from "./talk/rules.ts";
import { RulesStore } from "./talk/rules.store.ts";
import { StandingStore } from "./talk/standing.store.ts";
import { Standings } from "./talk/standings.ts";
import { WhereaboutsBook } from "./walk/whereabouts.ts";
import { WhereaboutsStore } from "./walk/whereabouts.store.ts";
import { readBuild } from "./web/client.ts";
import { Meters } from "./web/meters.ts";
import { Site } from "./web/site.ts";

/** Bytes of a message on a line, at most; ws closes a line that sends more. Each kind of room has its own, lower limit. */
const MESSAGE_BYTES = 64 * 1024;
/** Lines are pinged this often, ms, and ended after two that nobody answers. */
const PING_MS = 5000;
/** A request's head must be there in this time, ms; for its body, see the site. */
const HEAD_MS = 10_000;
/** The longest upload: a film over a line of the countryside, ms. */
const UPLOAD_MS = 3600_000;
/** What visitors are told: we are back in about so many seconds. */
const BACK_S = 5;
/** Rooms get this long to let everybody go, ms. */
const ROOMS_MS = 3000;
/** Lines get this long to hear that they are closed, ms. */
const GOODBYE_MS = 1000;

export interface App {
  readonly house: House;
  listen(): Promise<void>;
  /** Where it listens, once it does. */
  readonly url: string;
  readonly port: number;
  /** Tell everybody, save where they are, close all lines. Done once, however often it is called. */
  close(): Promise<void>;
}

/** A room's socket, as the SDK asks for it: `/<process>/<room>?sessionId=...`, behind a proxy's path or not. */
const ROOM_SOCKET = /^(\/[\w-]+)+\/[\w-]+\?[\w=&.%-]*$/;

/** Colyseus' transport, with its sockets in reach for the goodbye. */
class Transport extends WebSocketTransport {
  get sockets() {
    return this.wss.clients;
  }

  /** Only a room's socket is answered: Colyseus takes any address apart outside of any `try`. */
  override listenForUpgrade(server: http.Server): void {
    server.on("upgrade", (req, socket) => {
      if (!ROOM_SOCKET.test(req.url ?? "")) socket.destroy();
    });
    super.listenForUpgrade(server, (req) => ROOM_SOCKET.test(req.url ?? ""));
  }
}

const openMatchmaker = async (config: Config): Promise<void> => {
  if (config.redisUrl) {
    const [{ RedisDriver }, { RedisPresence }] = await Promise.all([
      import("@colyseus/redis-driver"),
      import("@colyseus/redis-presence"),
    ]);
    const [presence, driver] = [new RedisPresence(config.redisUrl), new RedisDriver(config.redisUrl)];
    await matchMaker.setup(presence, driver, config.publicAddress);
  } else await matchMaker.setup(undefined, undefined, config.publicAddress);
};

/** How people may talk to begin with. Whoever looks at the demo is alone with it: nothing waits for time or for staff. */
const talkSettings = ({ settings: { talk } }: Campaign, { demo }: Config): Settings["talk"] =>
  demo ? { ...talk, tableAfterMinutes: 0, nearAfterMinutes: 0, unattended: "table" } : talk;

/** Read and check everything, open the store and the rooms. Throws a SettingsError where something is set wrongly. */
export const createApp = async (config: Config): Promise<App> => {
  const log = pino({ level: config.logLevel });
  // Colyseus logs stacks of whatever strangers send: of use to somebody who looks for a fault, and to nobody else.
  setLogger({
    debug: () => undefined,
    trace: () => undefined,
    info: (...args) => log.debug(args.join(" ")),
    warn: (...args) => log.debug(args.join(" ")),
    error: (...args) => log.debug(args.join(" ")),
  });
  await openMatchmaker(config);
  const campaign = await readCampaign(config.campaignDir);
  const secret = config.passSecret ?? (await readSecret(config.dataDir));
  const passes = new Passes(secret);
  const store = await openStore(config);
  const whereabouts = new WhereaboutsStore(store);
  const { presence } = matchMaker;
  const hygiene = new Hygiene(withSeed(campaign.words), ownContacts(campaign.help), officialNames(campaign));
  const lately = new Lately();
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);
  const drawings = new Drawings();
  const content = await Content.open({ dir: config.campaignDir, topics, failed: failed("campaign not read again") });
  for (const problem of content.problems)
    if (!problem.isWarning) log.warn(`left out of the campaign: ${sayProblem(problem)}`);
  const endWatching = config.watchCampaign ? content.watch() : null;
  const place = await openPlace({
    campaign,
    content,
    store,
    relay: presence,
    failed: failed("what holds now not read"),
  });
  const figuresStore = new FiguresStore(store);
  const house: House = {
    config,
    campaign,
    content,
    place,
    hygiene,
    lately,
    names: new Names(hygiene, lately),
    passes,
    whereabouts,
    book: new WhereaboutsBook(whereabouts, (error) => log.error({ error }, "places could not be saved")),
    staff: new Staff({
      config,
      store,
      secret,
      note: (...entry) => house.safety.audit.note(...entry),
      failed,
    }),
    visits: new Visits(new VisitsStore(store), (error) => log.error({ error }, "visits could not be counted")),
    counts: new DayCounts(figuresStore, failed("talk and answers could not be counted")),
    rules: await Rules.open(talkSettings(campaign, config), new RulesStore(store), presence, failed("rules not read")),
    attendance: await Attendance.open(new AttendanceStore(store), presence, failed("attendance not kept")),
    standings: new Standings(new StandingStore(store), failed("time in the square not kept")),
    safety: await Safety.open({ store, relay: presence, secret, failed: failed("safety failed") }),
    get booths() {
      return booths;
    },
    get events() {
      return events;
    },
    meters: new Meters(),
    log,
    build: await readBuild(config.distDir),
    isClosing: false,
  };
  await house.staff.open(matchMaker.presence);
  const endReserving = await reserveOrganisations({
    hygiene,
    organisations: new OrganisationsStore(store),
    failed: failed("organisations not read"),
  });
  const desk = openDesk(house, store, placesNow);
  const consultNews = await openConsultNews(presence, failed("news of the booths failed"));
  const roster = await Roster.open({ store, news: consultNews, failed: failed("roster not read") });
  const consult = await Consult.open({ store, news: consultNews, roster, failed: failed("booths failed") });
  const push = openPush(config, store, failed("calling people failed"));
  const visitors = openVisitors(
    { config, passes, safety: house.safety, consult, roster, push },
    store,
    failed("calling visitors failed"),
  );
  const note: Note = (...entry) => house.safety.audit.note(...entry);
  const runbook = new Runbook({ consult, note });
  const booths = openBooths({
    store,
    consult,
    staff: house.staff,
    runbook,
    secret,
    build: house.build,
    failed: failed("booths' lines failed"),
  });
  const staffDesks = openStaffDesks(
    { config, passes, staff: house.staff, consult, roster, runbook, lines: booths.lines },
    store,
    note,
    failed("desks of the booths failed"),
  );
  const office = await openOffice({
    store,
    roster,
    consult,
    door: house.staff.door,
    note: (...entry) => house.safety.audit.note(...entry),
    isDemo: config.demo,
    onRevoked: (heard) => house.staff.onRevoked(heard),
    failed: failed("office failed"),
  });
  const events = await openEvents({
    config,
    campaign,
    hygiene,
    passes,
    staff: house.staff,
    safety: house.safety,
    store,
    relay: presence,
    secret,
    note,
    push,
    drawings,
    names: house.names,
    lately: house.lately,
    rules: house.rules,
    build: house.build,
    process: matchMaker.processId,
    packet: hallPacket,
    marked: hallMarked,
    failed: failed("events failed"),
    warn: (words) => log.warn(words),
  });
  const figures = new Figures({
    store: figuresStore,
    records: (span) => consult.records(span, null),
    events: (span) => events.events.books.store.inSpan(span),
  });
  const words = new ReadyWords(new ReadyWordsStore(store), secret);
  const endTidying = words.keepTidy(failed("ready words failed"));
  const stands = openStands({
    store,
    content,
    door: house.staff.door,
    passes,
    note,
    reached: config,
    words,
  });
  matchMaker.defineRoomType(ROOM, SquareRoom, { house }).sortBy({ clients: -1 });
  matchMaker.defineRoomType(BOOTH, BoothRoom, { house } as never);
  matchMaker.defineRoomType(HALL, HallRoom, { house } as never);

  const server = http.createServer(
    { headersTimeout: HEAD_MS, requestTimeout: UPLOAD_MS, connectionsCheckingInterval: HEAD_MS / 2 },
    new Site(house, {
      ...house.staff.routes,
      ...desk.routes,
      ...office.routes,
      ...visitors.routes,
      ...booths.routes,
      ...staffDesks.routes,
      ...events.routes,
      ...stands,
      ...wishRoutes({ words, content, passes, reached: config }),
      ...bulletinRoutes({ store, hygiene, door: house.staff.door, note }),
      ...feedbackRoutes({ counts: house.counts, figures, door: house.staff.door, reached: config }),
      ...contentRoutes(content, await PictureShelf.open(join(config.dataDir, "pictures"), content, drawings)),
      ...finderRoutes({ content, place, settings: campaign.settings }),
      ...routesOfPlace(place, content, house.staff.door, note),
    }).answer,
  );
  const transport = new Transport({
    server,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
    pingInterval: PING_MS,
  });

  const closeAll = async (): Promise<void> => {
    house.isClosing = true;
    endWatching?.();
    endReserving();
    desk.close();
    visitors.close();
    staffDesks.close();
    office.close();
    endTidying();
    roster.close();
    for (const { roomId } of await matchMaker.query({ name: ROOM, processId: matchMaker.processId }))
      (matchMaker.getLocalRoomById(roomId) as SquareRoom | undefined)?.farewell(BACK_S);
    for (const { roomId } of await matchMaker.query({ name: BOOTH, processId: matchMaker.processId }))
      (matchMaker.getLocalRoomById(roomId) as BoothRoom | undefined)?.farewell(BACK_S);
    for (const { roomId } of await matchMaker.query({ name: HALL, processId: matchMaker.processId }))
      (matchMaker.getLocalRoomById(roomId) as HallRoom | undefined)?.farewell(BACK_S);
    await house.book.collect();
    // A room waits for whoever holds a place in it and has not come: not we.
    const isOver = new Promise((resolve) => setTimeout(resolve, ROOMS_MS));
    await Promise.race([matchMaker.gracefullyShutdown(), isOver]);
    transport.shutdown();
    server.closeIdleConnections();
    const patience = Date.now() + GOODBYE_MS;
    while (transport.sockets.size > 0 && Date.now() < patience) await new Promise((next) => setTimeout(next, 20));
    for (const socket of transport.sockets) socket.terminate();
    server.closeAllConnections();
    await booths.close();
    await events.close();
    await consult.close();
    house.staff.close();
    await house.book.close();
    await house.safety.close();
    await house.visits.close();
    await house.counts.close();
    await house.standings.close();
    await house.rules.close();
    await place.close();
    await house.attendance.close();
    matchMaker.presence.shutdown();
    await matchMaker.driver.shutdown();
    await store.destroy();
  };
  let closing: Promise<void> | null = null;

  const port = () => (server.address() as AddressInfo).port;

  return {
    house,
    get port() {
      return port();
    },
    get url() {
      const host = config.host === "0.0.0.0" || config.host === "::" ? "localhost" : config.host;
      return `http://${host.includes(":") ? `[${host}]` : host}:${port()}`;
    },
    async listen() {
      await matchMaker.accept();
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(config.port, config.host, 1024, resolve);
      });
    },
    close: () => (closing ??= closeAll()),
  };
};
