import { cpus, platform, release, totalmem } from "node:os";

/** What the figures were measured on, in one line. */
export function machineWords(browser: string, renderer: string): string {
  const [first] = cpus();
  return [
    `${first?.model.trim() ?? "unknown processor"}, ${cpus().length} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()}`,
    `Chromium ${browser}`,
    renderer,
  ].join(" · ");
}

/** Whether the browser draws without a graphics card. */
export function isSoftware(renderer: string): boolean {
  return /swiftshader|llvmpipe|software/i.test(renderer);
}
