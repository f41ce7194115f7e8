/** Keeps the screen from going dark while the page is to be seen, where the browser can. Returns what ends it. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;

  async function ask() {
    if (!("wakeLock" in navigator) || document.visibilityState !== "visible") return;
    try {
      const got = await navigator.wakeLock.request("screen");
      if (isOver) await got.release();
      else lock = got;
    } catch {
      // Low on power, or not allowed: the presentation goes on as any page does.
    }
  }

  // A page that was out of sight has lost it.
  const onVisible = () => void ask();
  document.addEventListener("visibilitychange", onVisible);
  void ask();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", onVisible);
    void lock?.release().catch(() => {});
  };
}
