import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { Mail } from "./mail.ts";

/** A mail server that takes everything, or refuses every recipient; gives back what it heard. */
const startSmtp = async (takes: boolean) => {
  let heard = "";
  const server = createServer((socket) => {
    let isBody = false;
    socket.write("220 here\r\n");
    socket.on("data", (bytes: Buffer) => {
      const text = bytes.toString();
      heard += text;
      if (isBody) {
        if (heard.endsWith("\r\n.\r\n")) {
          isBody = false;
          socket.write("250 taken\r\n");
        }
        return;
      }
      if (/^DATA/i.test(text)) {
        isBody = true;
        socket.write("354 go on\r\n");
      } else if (/^QUIT/i.test(text)) socket.end("221 bye\r\n");
      else if (/^RCPT/i.test(text) && !takes) socket.write("550 no such\r\n");
      else socket.write("250 ok\r\n");
    });
    socket.on("error", () => undefined);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, heard: () => heard, close: () => server.close() };
};

const given = { from: "place@example.jp", origin: "https://plaza.example" };

it("sends a link to one address, whatever is written in it", async () => {
  const smtp = await startSmtp(true);
  const mail = new Mail({ ...given, url: smtp.url, failed: () => expect.unreachable() });
  expect(await mail.send('"a,b@evil.example"@example.jp', "the-token", "account")).toBe(true);
  expect(smtp.heard().match(/^RCPT TO:.*$/gim)).toHaveLength(1);
  expect(smtp.heard()).toContain("MAIL FROM:<place@example.jp>");
  // Long lines are folded with "=".
  expect(smtp.heard().replaceAll("=\r\n", "")).toContain("\r\nhttps://plaza.example/staff/invitation#the-token\r\n");
  smtp.close();
});

it("says so when it could not", async () => {
  const smtp = await startSmtp(false);
  const failures: unknown[] = [];
  const mail = new Mail({ ...given, url: smtp.url, failed: (error) => failures.push(error) });
  expect(await mail.send("a@example.jp", "t", "recovery")).toBe(false);
  expect(failures).toHaveLength(1);
  smtp.close();
});
