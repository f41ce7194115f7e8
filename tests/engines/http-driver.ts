import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { Command, Driver, PageSize } from "./driver.ts";
import { commands, patience } from "./driver.ts";
import { endProcess } from "./end-process.ts";

export interface HttpDriverOptions {
  /** The program that speaks WebDriver over HTTP. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly size: PageSize;
}

/** A browser behind a driver of its own, such as WebKitWebDriver or chromedriver. */
export async function startHttpDriver(options: HttpDriverOptions): Promise<Driver> {
  const port = await freePort();
  const process_ = spawn(options.program, [`--port=${port}`], {
    env: { ...process.env, ...options.env },
    stdio: "ignore",
  });
  try {
    return await openSession(process_, `http://127.0.0.1:${port}`, options);
  } catch (error) {
    await endProcess(process_);
    throw error;
  }
}

async function openSession(
  process_: ChildProcess,
  root: string,
  { capabilities, size }: HttpDriverOptions,
): Promise<Driver> {
  await answers(`${root}/status`);
  const opened = (await request("POST", `${root}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const session = `${root}/session/${opened.sessionId}`;

  async function send(command: Command, params: Readonly<Record<string, unknown>> = {}) {
    const [method, path] = commands[command];
    const { id, ...body } = params;
    return request(method, `${session}${path.replace("{id}", String(id))}`, body);
  }

  async function resizePage(wanted: PageSize) {
    const inner = (await send("ExecuteScript", {
      script: "return [outerWidth - innerWidth, outerHeight - innerHeight]",
      args: [],
    })) as [number, number];
    await send("SetWindowRect", {
      width: wanted.width + inner[0],
      height: wanted.height + inner[1],
    });
  }

  await send("SetTimeouts", patience);
  await resizePage(size);
  return {
    browser: `${opened.capabilities.browserName} ${opened.capabilities.browserVersion}`,
    send,
    resizePage,
    async quit() {
      await send("DeleteSession").catch(() => {});
      await endProcess(process_);
    },
  };
}

async function request(method: string, url: string, body: Readonly<Record<string, unknown>>) {
  const response = await fetch(url, {
    method,
    ...(method === "POST" && {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message.split("\n")[0]}`);
}

async function answers(url: string) {
  /* oxlint-disable no-await-in-loop -- one question after the other */
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  /* oxlint-enable no-await-in-loop */
  throw new Error(`the driver did not start: nothing answers at ${url}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
