import { connect } from "node:net";

/** A line to Firefox's own remote control: WebDriver's commands, without a driver between. */
export interface Marionette {
  send(command: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

type Answer = [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  value: unknown,
];

/**
 * Speaks Marionette's protocol 3: `LENGTH:JSON`, the JSON `[0, id, command, params]` as it goes and
 * `[1, id, error, value]` as it comes.
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect({ host: "127.0.0.1", port });
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  let onHello = () => {};
  const hello = new Promise<void>((resolve, reject) => {
    onHello = resolve;
    socket.once("error", reject);
  });

  socket.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(":");
      const length = Number(rest.subarray(0, colon).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(
        rest.subarray(colon + 1, colon + 1 + length).toString("utf8"),
      );
      rest = rest.subarray(colon + 1 + length);
      if (!Array.isArray(message)) onHello();
      else waiting.get(message[1] as number)?.(message as Answer);
    }
  });
  socket.on("close", () => {
    const lost = { error: "no connection", message: "Firefox has gone" };
    for (const [id, answer] of waiting) answer([1, id, lost, null]);
  });
  await hello;

  return {
    send(command, params = {}) {
      count += 1;
      const id = count;
      const text = Buffer.from(JSON.stringify([0, id, command, params]));
      socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
      return new Promise((resolve, reject) => {
        waiting.set(id, ([, , error, value]) => {
          waiting.delete(id);
          if (error) reject(new Error(`${error.error}: ${error.message}`));
          else resolve(value);
        });
      });
    },
    close: () => socket.destroy(),
  };
}
