/** Starts the server from the environment. */
import { createApp } from "./app.ts";
import { readConfig, SettingsError } from "./config.ts";

/** A shutdown that hangs is ended hard after this, ms. */
const LAST_RESORT_MS = 8000;

const start = async (): Promise<void> => {
  const app = await createApp(readConfig(process.env));
  await app.listen();
  console.log(`The square is open at ${app.url}`);
  for (const line of await app.house.staff.welcome(app.url)) console.log(line);
  let isStopping = false;
  const stop = (code: number) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
    app.close().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  // Asked twice is asked once: the goodbye is not cut short by a second signal.
  process.on("SIGTERM", () => stop(0));
  process.on("SIGINT", () => stop(0));
  // After an error that nobody caught nothing can be relied on: people are saved and told, and the operator's supervisor
  // starts anew. What a library (Colyseus loads one for PM2) would do about it, go on as if nothing was, is taken away.
  for (const event of ["uncaughtException", "unhandledRejection"] as const)
    process.removeAllListeners(event).on(event, (error: unknown) => {
      app.house.log.fatal({ err: error }, "an error that nobody caught");
      stop(1);
    });
};

start().catch((error: unknown) => {
  const isOurs = error instanceof SettingsError;
  const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  if (isOurs) console.error(`This setting stops the start:\n${error.message}`);
  else if (isTaken) console.error(`PORT: ${(error as Error).message}`);
  else console.error(error);
  process.exit(1);
});
