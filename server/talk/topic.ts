/** News between processes, as Colyseus' presence carries it; within one process it does so as well. */
export interface Presence {
  subscribe(topic: string, heard: (message: never) => void): unknown;
  unsubscribe(topic: string, heard: (message: never) => void): unknown;
  publish(topic: string, message: unknown): unknown;
}
