/** What stands for `{{name}}` in a text. */
export type Values = Readonly<Record<string, string | number>>;

/** Put values into a text: `fill("{{n}} m", { n: 3 })` is `"3 m"`. */
export const fill = (text: string, values: Values = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
