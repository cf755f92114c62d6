/** A line into the plain room that lets the state go by: a thousand decoders in one process would be the bench. */
import type { Socket } from "node:net";
import { WebSocket } from "ws";
import type { Motion } from "../../shared/walk/frame.ts";
import { lineUrl, type Message, messageBytes, post } from "../process/lean.ts";

const [JOIN_ROOM, ROOM_DATA] = [10, 13];

const float = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(5, 0xca);
  bytes.writeFloatBE(value, 1);
  return bytes;
};
const key = (text: string): Uint8Array => Uint8Array.of(0xa0 | text.length, ...Buffer.from(text));

/** `move` with its three numbers, as MessagePack writes them. */
const moveBytes = ({ x, z, yaw }: Motion): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(ROOM_DATA!),
    key("move"),
    Uint8Array.of(0x83),
    key("x"),
    float(x),
    key("z"),
    float(z),
    key("yaw"),
    float(yaw),
  ]);

export class PlainClient {
  readonly sessionId: string;
  readonly #socket: WebSocket;
  messages = 0;

  private constructor(sessionId: string, socket: WebSocket, onMessage?: (type: string, bytes: Buffer) => void) {
    this.sessionId = sessionId;
    this.#socket = socket;
    socket.on("message", (bytes: Buffer) => {
      this.messages++;
      if (bytes[0] === ROOM_DATA) onMessage?.(bytes.toString("latin1", 2, 2 + (bytes[1]! & 0x1f)), bytes);
    });
  }

  static async join(server: string, onMessage?: (type: string, bytes: Buffer) => void): Promise<PlainClient> {
    const { body } = await post(`${server}/matchmake/joinOrCreate/plain`);
    const socket = new WebSocket(lineUrl(server, body), { perMessageDeflate: false });
    return new Promise((resolve, reject) => {
      socket.on("error", reject);
      socket.once("message", () => {
        socket.send(Uint8Array.of(JOIN_ROOM!));
        resolve(new PlainClient(String(body.sessionId), socket, onMessage));
      });
    });
  }

  move(motion: Motion): void {
    this.#socket.send(moveBytes(motion));
  }

  say(type: string, message: Message): void {
    this.#socket.send(messageBytes(type, message));
  }

  get bytesIn(): number {
    return (Reflect.get(this.#socket, "_socket") as Socket).bytesRead;
  }
}
