import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver, PageSize } from "./driver.ts";
import { patience } from "./driver.ts";
import { endProcess } from "./end-process.ts";
import type { Marionette } from "./marionette.ts";
import { connectMarionette } from "./marionette.ts";

const preferences = {
  // A port that is free, which it then writes into its profile.
  "marionette.port": 0,
  // Without a graphics card it would refuse WebGL.
  "webgl.force-enabled": true,
  "webgl.disabled": false,
  "intl.accept_languages": "en-US",
  // Nothing but the page is asked for.
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.server": "data:,",
};

/** Starts a Firefox with a profile of its own and takes it by its remote control. */
export async function startFirefox(
  program: string,
  size: PageSize,
  env: Readonly<Record<string, string>>,
): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "dateline-firefox-"));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const given = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote"];
  const firefox = spawn(program, [...given, "--profile", profile], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  const end = async () => {
    await endProcess(firefox);
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const line = await connectMarionette(await portIn(profile));
    return await openSession(line, size, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function portIn(profile: string): Promise<number> {
  const file = join(profile, "MarionetteActivePort");
  /* oxlint-disable no-await-in-loop -- one look after the other */
  for (let look = 0; look < 300; look += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  /* oxlint-enable no-await-in-loop */
  throw new Error("Firefox did not start: it wrote no MarionetteActivePort");
}

async function openSession(
  line: Marionette,
  size: PageSize,
  end: () => Promise<void>,
): Promise<Driver> {
  const { capabilities } = (await line.send("WebDriver:NewSession")) as {
    capabilities: { browserName: string; browserVersion: string };
  };

  /** Its window can't be as narrow as a phone, so the page within it is. */
  async function resizePage({ width, height }: PageSize) {
    await line.send("WebDriver:SetWindowRect", { width: width + 40, height: height + 140 });
    await line.send("Marionette:SetContext", { value: "chrome" });
    await line.send("WebDriver:ExecuteScript", {
      script: `const { style } = gBrowser.selectedBrowser;
        for (const side of ["width", "min-width", "max-width"]) style.setProperty(side, arguments[0] + "px");
        for (const side of ["height", "min-height", "max-height"]) style.setProperty(side, arguments[1] + "px");`,
      args: [width, height],
    });
    await line.send("Marionette:SetContext", { value: "content" });
  }

  await line.send("WebDriver:SetTimeouts", patience);
  await resizePage(size);
  return {
    browser: `${capabilities.browserName} ${capabilities.browserVersion}`,
    async send(command, params = {}) {
      const given = command === "TakeScreenshot" ? { ...params, full: false } : params;
      const answer = await line.send(`WebDriver:${command}`, given);
      const isWrapped = typeof answer === "object" && answer !== null && "value" in answer;
      return isWrapped ? answer.value : answer;
    },
    resizePage,
    async quit() {
      line.close();
      await end();
    },
  };
}
