/** A line between browser and server that can be cut and mended, as a train goes through a tunnel. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface Line {
  readonly url: string;
  /** Break every connection and let no new one through. */
  cut(): void;
  /** Let nothing through any more, and close nothing: a phone that lost its network. */
  silence(): void;
  /** Let connections through again. */
  mend(): void;
  close(): Promise<void>;
}

/** Open a line to the server on `port`. */
export const openLine = async (port: number): Promise<Line> => {
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return void near.destroy();
    const far = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut,
    silence: () => {
      for (const socket of open) socket.unpipe().pause();
    },
    mend: () => {
      whole = true;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
};
