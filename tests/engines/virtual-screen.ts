import { spawn } from "node:child_process";
import { endProcess } from "./end-process.ts";

/** A screen for windows that need one. */
export interface VirtualScreen {
  /** What a program must have in its environment to draw there. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts an Xvfb that chooses its own free number, large enough for every page here. */
export async function startVirtualScreen(program: string): Promise<VirtualScreen> {
  const given = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const server = spawn(program, given, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb ended before it had a screen")));
    server.stdio[3]?.once("data", (said: Buffer) => resolve(said.toString().trim()));
  });
  return { env: { DISPLAY: `:${number}` }, close: () => endProcess(server) };
}
