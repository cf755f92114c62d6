declare module "@breezystack/lamejs" {
  export class Mp3Encoder {
    constructor(channels: 1 | 2, rate: number, kilobits: number);
    encodeBuffer(left: Int16Array, right: Int16Array): Int8Array;
    flush(): Int8Array;
  }
}
