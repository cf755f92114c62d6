/** What is known of uploaded files. Their bytes are the vault's. */
import type { FileUse, UploadedFile } from "../../../shared/events/office.ts";
import type { Store } from "../../store/store.ts";

export class FilesStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Note a file that lies in the vault, for the event it was uploaded for. */
  async add(file: UploadedFile, event: string, organisation: string | null, at: number): Promise<void> {
    await this.#db.transaction().execute(async (within) => {
      await within
        .insertInto("files")
        .values({ ...file, organisation: organisation ?? "", at })
        .execute();
      await within.insertInto("file_events").values({ file: file.id, event }).execute();
    });
  }

  async find(id: string): Promise<UploadedFile | null> {
    const row = await this.#db.selectFrom("files").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? uploaded(row) : null;
  }

  /** Files of an event, the oldest first. */
  async ofEvent(event: string): Promise<UploadedFile[]> {
    const rows = await this.#db
      .selectFrom("files as f")
      .innerJoin("file_events as e", "e.file", "f.id")
      .selectAll("f")
      .where("e.event", "=", event)
      .orderBy("f.at")
      .orderBy("f.id")
      .execute();
    return rows.map(uploaded);
  }

  /** The events that may show a file. */
  async eventsOf(file: string): Promise<string[]> {
    const rows = await this.#db.selectFrom("file_events").select("event").where("file", "=", file).execute();
    return rows.map(({ event }) => event);
  }

  /** A file, where this event shows it already or it is of the same organisation; else null. */
  async mayShow(id: string, event: string, organisation: string | null): Promise<UploadedFile | null> {
    const row = await this.#db
      .selectFrom("files as f")
      .leftJoin("file_events as e", (join) => join.onRef("e.file", "=", "f.id").on("e.event", "=", event))
      .selectAll("f")
      .select("e.event as shown")
      .where("f.id", "=", id)
      .executeTakeFirst();
    return row && (row.shown !== null || row.organisation === (organisation ?? "")) ? uploaded(row) : null;
  }

  /** Let an event show these files. */
  async link(event: string, files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    await this.#db
      .insertInto("file_events")
      .values([...new Set(files)].map((file) => ({ file, event })))
      .onConflict((conflict) => conflict.columns(["file", "event"]).doNothing())
      .execute();
  }

  /** Files that came in before, each with the events that may show it. */
  async before(at: number): Promise<{ readonly id: string; readonly events: readonly string[] }[]> {
    const rows = await this.#db
      .selectFrom("files as f")
      .leftJoin("file_events as e", "e.file", "f.id")
      .select(["f.id", "e.event"])
      .where("f.at", "<", at)
      .execute();
    const all = Map.groupBy(rows, ({ id }) => id);
    return [...all].map(([id, links]) => ({ id, events: links.flatMap(({ event }) => event ?? []) }));
  }

  /** All that should lie in the vault. */
  async ids(): Promise<ReadonlySet<string>> {
    return new Set((await this.#db.selectFrom("files").select("id").execute()).map(({ id }) => id));
  }

  async remove(id: string): Promise<void> {
    await this.#db.transaction().execute(async (within) => {
      await within.deleteFrom("file_events").where("file", "=", id).execute();
      await within.deleteFrom("files").where("id", "=", id).execute();
    });
  }

  /** Bytes that an organisation's files take. */
  async bytesOf(organisation: string | null): Promise<number> {
    const { sum } = await this.#db
      .selectFrom("files")
      .select((eb) => eb.fn.sum<number | null>("bytes").as("sum"))
      .where("organisation", "=", organisation ?? "")
      .executeTakeFirstOrThrow();
    return Number(sum ?? 0);
  }
}

const uploaded = ({ id, use, name, type, bytes }: Omit<UploadedFile, "use"> & { use: string }): UploadedFile => ({
  id,
  use: use as FileUse,
  name,
  type,
  bytes,
});
