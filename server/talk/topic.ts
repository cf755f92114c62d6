/** News between processes, as Colyseus' presence carries it; within one process it does so as well. */
export interface Presence {
  subscribe<M>(topic: string, heard: (message: M) => void): unknown;
  unsubscribe<M>(topic: string, heard: (message: M) => void): unknown;
  publish(topic: string, message: unknown): unknown;
}
