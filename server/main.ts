/** Starts the server from the environment. */
import { createApp } from "./app.ts";
import { readConfig, SettingsError } from "./config.ts";

/** A shutdown that hangs is ended hard after this, ms. */
const LAST_RESORT_MS = 8000;

const start = async (): Promise<void> => {
  const app = await createApp(readConfig(process.env));
  await app.listen();
  console.log(`The square is open at ${app.url}`);
  const stop = () => {
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
};

start().catch((error: unknown) => {
  const isOurs = error instanceof SettingsError;
  const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  if (isOurs) console.error(`This setting stops the start:\n${error.message}`);
  else if (isTaken) console.error(`PORT: ${(error as Error).message}`);
  else console.error(error);
  process.exit(1);
});
