import type { Driver, ElementReference, PageSize } from "./driver.ts";
import { elementKey } from "./driver.ts";
import { startHttpDriver } from "./http-driver.ts";

/** Starts WebKitGTK's own small browser, without its toolbar, which keeps its window from being narrow. */
export async function startWebKit(
  program: string,
  size: PageSize,
  env: Readonly<Record<string, string>>,
): Promise<Driver> {
  const driver = await startHttpDriver({ program, env, size, capabilities: {} });
  try {
    await openBareWindow(driver);
    await driver.resizePage(size);
    return driver;
  } catch (error) {
    await driver.quit();
    throw error;
  }
}

/** A window that a page opens has no toolbar; it may open one only when a person presses something. */
async function openBareWindow(driver: Driver) {
  const before = (await driver.send("GetWindowHandles")) as string[];
  await driver.send("Navigate", { url: "about:blank" });
  const button = (await driver.send("ExecuteScript", {
    script: `document.body.innerHTML = "<button>open</button>";
      const button = document.querySelector("button");
      button.onclick = () => open("about:blank", "bare", "popup,width=390,height=844");
      return button;`,
    args: [],
  })) as ElementReference;
  await driver.send("ElementClick", { id: button[elementKey] });
  /* oxlint-disable no-await-in-loop -- one look after the other */
  for (let look = 0; look < 50; look += 1) {
    const now = (await driver.send("GetWindowHandles")) as string[];
    const handle = now.find((each) => !before.includes(each));
    if (handle) {
      await driver.send("SwitchToWindow", { handle });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  /* oxlint-enable no-await-in-loop */
  throw new Error("WebKit opened no window without a toolbar");
}
