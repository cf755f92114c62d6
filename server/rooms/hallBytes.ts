/**
 * Bytes that go to thousands: encoded once, and framed once as ws would frame them for each. A server's frames carry no mask, so
 * they are the same for everybody.
 */
import type { Socket } from "node:net";
import { type Client, type ClientPrivate, ClientState, getMessageBytes, Protocol } from "@colyseus/core";
import { WebSocket } from "ws";
import type { MakeMarked, MakePacket } from "../events/hallPorts.ts";
import type { Outlet, Packet } from "../events/hallLine.ts";

/** Of a whole binary message (RFC 6455, 5.2). */
const FIN_BINARY = 0x82;

/** The frame of a message as a server sends it. */
const framed = (message: Uint8Array): Buffer => {
  const { length } = message;
  if (length < 126) return Buffer.concat([Uint8Array.of(FIN_BINARY, length), message]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = FIN_BINARY;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeUIntBE(length, 4, 6);
  }
  return Buffer.concat([head, message]);
};

class HallPacket implements Packet {
  readonly message: Uint8Array;
  readonly frame: Buffer;

  constructor(frame: Buffer, message: number) {
    this.frame = frame;
    this.message = frame.subarray(frame.length - message);
  }

  get bytes(): number {
    return this.frame.length;
  }
}

export const hallPacket: MakePacket = (type, message): HallPacket => {
  const bytes = Uint8Array.from(getMessageBytes.raw(Protocol.ROOM_DATA, type, message));
  return new HallPacket(framed(bytes), bytes.length);
};

/** A mark is one byte (MessagePack), so that both messages differ in nothing but the marks, and each in one place. */
export const hallMarked: MakeMarked = (type, off, on) => {
  const [no, yes] = [hallPacket(type, off) as HallPacket, hallPacket(type, on) as HallPacket];
  const places = [...no.frame.keys()].filter((at) => no.frame[at] !== yes.frame[at]);
  return (marks) => {
    const frame = Buffer.from(no.frame);
    for (const mark of marks) frame[places[mark]!] = yes.frame[places[mark]!]!;
    return new HallPacket(frame, no.message.length);
  };
};

export type HallClient = Client & ClientPrivate & { readonly ref: WebSocket };

/** The way to one client of Colyseus. */
export const outletOf = (client: HallClient): Outlet => {
  // Internal to ws; without compression it writes at once and in order, and so do we beside it.
  const socket = Reflect.get(client.ref, "_socket") as Socket;
  let hears = false;
  return {
    ping: (answered) => {
      if (client.ref.readyState !== WebSocket.OPEN) return;
      // The transport's own pings are answered as well: that counts no less.
      if (!hears) client.ref.on("pong", answered);
      hears = true;
      client.ref.ping();
    },
    send: (type, message) => client.send(type as string, message),
    carry: (packet) => {
      const { message, frame } = packet as HallPacket;
      if (client.state !== ClientState.JOINED) client.enqueueRaw(message);
      else if (client.ref.readyState === WebSocket.OPEN) socket.write(frame);
    },
    get waiting() {
      return client.ref.bufferedAmount;
    },
    close: (code) => client.leave(code),
    cut: () => client.ref.terminate(),
  };
};
