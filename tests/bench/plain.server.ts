/**
 * A plain Colyseus room, for comparison: x, z and yaw in the room's state, and whatever is said is heard by everybody.
 * Started by the walk and talk benches.
 */
import { schema, t } from "@colyseus/schema";
import { type Client, Room, Server, WebSocketTransport } from "colyseus";

const Body = schema({ x: t.float32(), z: t.float32(), yaw: t.float32() }, "Body");
const PlainState = schema({ people: t.map(Body) }, "PlainState");

/** Processor time of each patch, ms. */
let patches: number[] = [];

class PlainRoom extends Room<{ state: InstanceType<typeof PlainState> }> {
  override patchRate = 100;

  override onCreate(): void {
    this.state = new PlainState();
    this.onMessage("move", (client, { x, z, yaw }: { x: number; z: number; yaw: number }) => {
      const body = this.state.people.get(client.sessionId);
      if (body) Object.assign(body, { x, z, yaw });
    });
    this.onMessage("text", (client, { words }: { words: string }) =>
      this.broadcast("heard", { from: client.sessionId, words }),
    );
  }

  override broadcastPatch(): boolean {
    const start = process.threadCpuUsage();
    const changed = super.broadcastPatch();
    const { user, system } = process.threadCpuUsage(start);
    patches.push((user + system) / 1000);
    return changed;
  }

  override onJoin(client: Client): void {
    this.state.people.set(client.sessionId, new Body());
  }

  override onLeave(client: Client): void {
    this.state.people.delete(client.sessionId);
  }
}

const server = new Server({ greet: false, transport: new WebSocketTransport({}) });
server.define("plain", PlainRoom);
await server.listen(Number(process.argv[2]), "127.0.0.1");
process.on("message", () => {
  const sorted = patches.toSorted((a, b) => a - b);
  patches = [];
  process.send!(sorted[Math.floor(sorted.length * 0.99)] ?? 0);
});
process.send!(0);
