/**
 * One listener in a hall on a bare socket: thousands of them fit into one process, and reading a frame costs next to nothing, so
 * that what is measured is the server. Knows just enough of WebSocket (RFC 6455) and of a room's messages.
 */
import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { lineUrl, post, type Reply } from "../process/lean.ts";

/** Leading bytes of Colyseus' messages. */
const [JOIN_ROOM, ROOM_DATA] = [10, 13];
const [FIN_BINARY, PONG] = [0x82, 0x8a];

export interface Ear {
  /** The type of a message, and its bytes after the type. */
  hears(type: string, bytes: Buffer): void;
  closed(): void;
}

/** A client's frame: masked, with a mask of zeroes, which leaves the bytes as they are. */
const masked = (opcode: number, payload: Uint8Array): Buffer => {
  const { length } = payload;
  const head = length < 126 ? [opcode, 0x80 | length] : [opcode, 0xfe, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.of(...head, 0, 0, 0, 0), payload]);
};

export class Listener {
  readonly #socket: Socket;
  readonly #ear: Ear;
  #rest: Buffer | null = null;

  private constructor(socket: Socket, ear: Ear) {
    this.#socket = socket;
    this.#ear = ear;
  }

  /** Come into a hall; rejects with what the door answers. */
  static async join(server: string, options: object, ear: Ear): Promise<Listener> {
    const reply = await post(`${server}/matchmake/joinOrCreate/hall`, options);
    if (reply.status !== 200) throw new Error(`${reply.status} ${String(reply.body.error)}`);
    return Listener.open(lineUrl(server, reply.body as Reply["body"]), ear);
  }

  /** Open a WebSocket; the first word of a room is answered as Colyseus wants it. */
  static open(address: string, ear: Ear): Promise<Listener> {
    const url = new URL(address);
    const socket = connect(Number(url.port), url.hostname);
    socket.setNoDelay(true);
    const listener = new Listener(socket, ear);
    return new Promise((resolve, reject) => {
      socket.on("error", reject);
      socket.on("close", () => ear.closed());
      socket.on("connect", () =>
        socket.write(
          `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
            `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\n\r\n`,
        ),
      );
      const onHead = (bytes: Buffer) => {
        const end = bytes.indexOf("\r\n\r\n");
        if (!bytes.toString("latin1", 0, 12).endsWith("101") || end < 0)
          return reject(new Error(bytes.toString("latin1", 0, 80)));
        socket.off("data", onHead);
        socket.on("data", (more) => listener.#read(more));
        if (bytes.length > end + 4) listener.#read(bytes.subarray(end + 4));
        resolve(listener);
      };
      socket.on("data", onHead);
    });
  }

  /** Send a message whose bytes are ready. */
  say(bytes: Uint8Array): void {
    this.#socket.write(masked(FIN_BINARY, bytes));
  }

  leave(): void {
    this.#socket.destroy();
  }

  #read(more: Buffer): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, more]) : more;
    for (;;) {
      if (bytes.length < 2) break;
      let [length, head] = [bytes[1]!, 2];
      if (length === 126) {
        if (bytes.length < 4) break;
        [length, head] = [bytes.readUInt16BE(2), 4];
      } else if (length === 127) {
        if (bytes.length < 10) break;
        [length, head] = [Number(bytes.readBigUInt64BE(2)), 10];
      }
      if (bytes.length < head + length) break;
      this.#frame(bytes[0]!, bytes.subarray(head, head + length));
      bytes = bytes.subarray(head + length);
    }
    this.#rest = bytes.length > 0 ? bytes : null;
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === 0x89) this.#socket.write(masked(PONG, payload));
    if (opcode !== FIN_BINARY) return;
    if (payload[0] === JOIN_ROOM) this.say(Uint8Array.of(JOIN_ROOM!));
    else if (payload[0] === ROOM_DATA) {
      const length = payload[1]! & 0x1f;
      this.#ear.hears(payload.toString("latin1", 2, 2 + length), payload.subarray(2 + length));
    }
  }
}
