/**
 * A client without the SDK: joins a room, reads movement frames, and lets the rest go by. A thousand of them fit into one
 * process, and one can do with the line what no well-behaved client would.
 */
import http from "node:http";
import type { Socket } from "node:net";
import { WebSocket } from "ws";
import { CORRECTION, decodeMove, encodeMove, FRAME, MOVE, type Motion, SNAPSHOT } from "../../shared/walk/frame.ts";

/** Leading bytes of Colyseus' messages. */
const [JOIN_ROOM, ERROR, LEAVE_ROOM, ROOM_DATA, ROOM_DATA_BYTES] = [10, 11, 12, 13, 17];

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** POST JSON (or raw bytes) and read the JSON that comes back. Rejects when there is no answer. */
export const post = (url: string, body: object | string = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const bytes = typeof body === "string" ? body : JSON.stringify(body);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(bytes) };
    const request = http.request(url, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("error", reject);
      answer.on("end", () => {
        try {
          resolve({ status: answer.statusCode!, body: JSON.parse(text) as Reply["body"] });
        } catch (error) {
          reject(error as Error);
        }
      });
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      // The server may close a line that was kept open just as it is used again.
      if (request.reusedSocket && error.code === "ECONNRESET") resolve(post(url, body));
      else reject(error);
    });
    request.end(bytes);
  });

/** Where a reserved seat is taken: at the process that holds the room, where there are several. */
export const lineUrl = (server: string, { publicAddress, processId, roomId, sessionId }: Reply["body"]): string => {
  const at = publicAddress ? `ws://${String(publicAddress)}` : server.replace("http", "ws");
  return `${at}/${String(processId)}/${String(roomId)}?sessionId=${String(sessionId)}`;
};

/** The slot in a `you` or `heard` message: the whole number that MessagePack writes after the key. */
export const slotIn = (bytes: Buffer): number => {
  const at = bytes.indexOf("slot") + 4;
  const first = bytes[at]!;
  return first < 0x80 ? first : first === 0xcc ? bytes[at + 1]! : bytes.readUInt16BE(at + 1);
};

export type Message = Readonly<Record<string, string | number>>;

const packed = (value: string | number): Uint8Array => {
  if (typeof value === "number") return Uint8Array.of(0xcd, value >> 8, value & 0xff);
  const bytes = Buffer.from(value);
  return Buffer.concat([Uint8Array.of(...(bytes.length < 32 ? [0xa0 | bytes.length] : [0xd9, bytes.length])), bytes]);
};

/** A message to a room: its type and, in MessagePack, short texts and whole numbers up to 65535. */
export const messageBytes = (type: string, message?: Message): Uint8Array => {
  const fields = Object.entries(message ?? {}).flatMap(([key, value]) => [packed(key), packed(value)]);
  const map = message ? [Uint8Array.of(0x80 | (fields.length / 2))] : [];
  return Buffer.concat([Uint8Array.of(ROOM_DATA!), packed(type), ...map, ...fields]);
};

/** The text in a message, by its key. */
export const textIn = (bytes: Buffer, key: string): string => {
  const at = bytes.indexOf(Buffer.from(packed(key))) + key.length + 1;
  const first = bytes[at]!;
  return first === 0xd9
    ? bytes.toString("utf8", at + 2, at + 2 + bytes[at + 1]!)
    : bytes.toString("utf8", at + 1, at + 1 + (first & 0x1f));
};

export interface LeanOptions {
  /** Room name, or the id of a room with `byId`. */
  readonly room?: string;
  readonly byId?: boolean;
  readonly onFrame?: (bytes: Uint8Array, snapshot: boolean) => void;
  readonly onCorrection?: (motion: Motion) => void;
  /** Messages in MessagePack, the transport's own first byte included. */
  readonly onMessage?: (type: string, bytes: Buffer) => void;
}

export class Lean {
  readonly roomId: string;
  readonly socket: WebSocket;
  /** Messages that came in. */
  messages = 0;
  /** What a CORRECTION said last. */
  corrected: Motion | null = null;
  closed: number | null = null;
  /** The slot that the first word of the room says; -1 until then. */
  slot = -1;
  /** The slot, once it is said. */
  readonly said: Promise<number>;
  #say!: (slot: number) => void;

  private constructor(roomId: string, socket: WebSocket) {
    this.roomId = roomId;
    this.socket = socket;
    this.said = new Promise((resolve) => (this.#say = resolve));
  }

  /** Join and wait until the room says so. Throws what the server refuses with. */
  static async join(server: string, options: object, { room = "square", byId, ...hears }: LeanOptions = {}) {
    const reply = await post(`${server}/matchmake/${byId ? "joinById" : "joinOrCreate"}/${room}`, options);
    if (reply.status !== 200) throw new Error(`${reply.status} ${String(reply.body.error)}`);
    const socket = new WebSocket(lineUrl(server, reply.body), { perMessageDeflate: false });
    const lean = new Lean(String(reply.body.roomId), socket);
    return new Promise<Lean>((resolve, reject) => {
      socket.on("error", reject);
      socket.on("close", (code: number) => {
        lean.closed = code;
        reject(new Error(`closed with ${code}`));
      });
      socket.on("message", (bytes: Buffer) => {
        lean.messages++;
        const type = bytes[0];
        if (type === JOIN_ROOM) {
          socket.send(Uint8Array.of(JOIN_ROOM!));
          resolve(lean);
        } else if (type === ERROR) reject(new Error(`refused: ${bytes.subarray(1).toString("latin1")}`));
        else if (type === ROOM_DATA_BYTES) lean.#read(bytes, hears);
        else if (type === ROOM_DATA) {
          if (lean.slot < 0) lean.#say((lean.slot = slotIn(bytes)));
          hears.onMessage?.(bytes.toString("latin1", 2, 2 + (bytes[1]! & 0x1f)), bytes);
        }
      });
    });
  }

  #read(bytes: Buffer, { onFrame, onCorrection }: LeanOptions): void {
    const body = bytes.subarray(2);
    if (bytes[1] === CORRECTION) {
      this.corrected = decodeMove(body);
      if (this.corrected) onCorrection?.(this.corrected);
    } else if (bytes[1] === FRAME || bytes[1] === SNAPSHOT) onFrame?.(body, bytes[1] === SNAPSHOT);
  }

  move(motion: Motion): void {
    this.socket.send(Buffer.concat([Uint8Array.of(ROOM_DATA_BYTES!, MOVE), encodeMove(motion)]));
  }

  /** Send a message with one whole number as its only field, or none. */
  send(type: string, field?: string, value?: number): void {
    this.say(type, field === undefined ? undefined : { [field]: value! });
  }

  /** Send a message as the SDK would: type and MessagePack. */
  say(type: string, message?: Message): void {
    this.socket.send(messageBytes(type, message));
  }

  /** The TCP socket under the line. */
  get tcp(): Socket {
    return Reflect.get(this.socket, "_socket") as Socket;
  }

  /** Bytes that came in over the line so far, all protocols above TCP included. */
  get bytesIn(): number {
    return this.tcp.bytesRead;
  }

  /** Say goodbye: the place is free at once. */
  leave(): void {
    this.socket.send(Uint8Array.of(LEAVE_ROOM!));
  }

  /** Cut the line without a word. */
  drop(): void {
    this.socket.removeAllListeners("error").on("error", () => undefined);
    this.socket.terminate();
  }
}
