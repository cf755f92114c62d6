/** A plain WebSocket server that sends whatever it is told to all who listen, for comparison. Started by the hall bench. */
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ port: Number(process.argv[2]), host: "127.0.0.1", perMessageDeflate: false });
server.on("listening", () => process.send!(0));
process.on("message", (bytes: Uint8Array) => {
  for (const socket of server.clients) socket.send(bytes);
});
