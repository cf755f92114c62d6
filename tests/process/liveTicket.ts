/** A page that listens to its visitor's ticket, for tests. */
import type { Mine } from "../../shared/consult/api.ts";

export interface LivePage {
  readonly status: number;
  /** What it was told so far. */
  readonly told: readonly Mine[];
  readonly isOver: boolean;
  leave(): void;
}

/** Listen with this pass at the server of `url`. Resolves when the line stands, or was refused. */
export const listenTo = async (url: string, pass: string): Promise<LivePage> => {
  const ending = new AbortController();
  const answer = await fetch(`${url}/api/consult/live`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ pass }),
    signal: ending.signal,
  });
  const told: Mine[] = [];
  const page = { status: answer.status, told, isOver: false, leave: () => ending.abort() };
  const read = async () => {
    let rest = "";
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split("\n\n");
      rest = parts.pop()!;
      for (const part of parts) if (part.startsWith("data: ")) told.push(JSON.parse(part.slice(6)) as Mine);
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (page.isOver = true));
  return page;
};
