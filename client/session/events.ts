/** The events of a stream that is read by `fetch`: an EventSource can neither POST nor keep a pass out of the address. */

interface StreamEvent {
  /** "message" where the server names none. */
  readonly name: string;
  readonly data: string;
}

const eventOf = (block: string): StreamEvent | null => {
  let name = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    // A comment keeps the line open and says nothing.
    if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
  }
  return data.length > 0 ? { name, data: data.join("\n") } : null;
};

/** Cuts a growing text into whole events; what is not whole yet waits. */
export const eventCutter = (): ((chunk: string) => StreamEvent[]) => {
  let rest = "";
  return (chunk) => {
    const blocks = (rest + chunk).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    return blocks.flatMap((block) => eventOf(block) ?? []);
  };
};

/**
 * Read a stream until it ends. `onEvent` hears each event, `onStir` every sign of life, comments too. Rejects when the line
 * breaks.
 */
export const readEvents = async (
  body: ReadableStream<Uint8Array>,
  onEvent: (event: StreamEvent) => void,
  onStir: () => void,
): Promise<void> => {
  const cut = eventCutter();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onStir();
    for (const event of cut(decoder.decode(value, { stream: true }))) onEvent(event);
  }
};
