/** Made by the build (vite.config.ts): the words of each core record that the first screen does not carry, by id. */
declare module "@campaign/help/core.json?words" {
  type HelpRecord = import("../../shared/finder/record.ts").HelpRecord;
  const words: Readonly<Record<string, Pick<HelpRecord, "about" | "source">>>;
  export default words;
}
