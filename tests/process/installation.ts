/** A demo's installation as it grows: two servers of one place over Redis; one server where the machine has no Redis. */
import { placeCrowd, secret } from "./crowd.ts";
import { redisServer, startRedis } from "./redis.ts";
import { freePort, type RunningServer, startServer } from "./server.ts";

export interface Installation {
  readonly servers: readonly RunningServer[];
  stop(): Promise<void>;
}

export const startInstallation = async (): Promise<Installation> => {
  const env = { PASS_SECRET: secret, DEMO: "1" };
  const redis = redisServer ? await startRedis() : null;
  const servers: RunningServer[] = [];
  const stop = async () => {
    for (const server of servers) await server.stop();
    redis?.stop();
  };
  try {
    if (redis) {
      const { dataDir } = await placeCrowd([]);
      for (const port of [await freePort(), await freePort()]) {
        const shared = { REDIS_URL: redis.url, PUBLIC_ADDRESS: `127.0.0.1:${port}` };
        servers.push(await startServer({ dataDir, port, env: { ...env, ...shared } }));
      }
    } else servers.push(await startServer({ env }));
  } catch (error) {
    await stop();
    throw error;
  }
  return { servers, stop };
};
