/**
 * Loads the page anew where its server answers; its address has all that is to be kept. Some browsers ask again for
 * a script that could not be had, or for what that imports itself, only on a new page; and a newer page may have
 * other files. Resolves to whether it does.
 */
export async function reloadIfThere(): Promise<boolean> {
  try {
    if (!(await fetch(location.href, { cache: "no-store" })).ok) return false;
  } catch {
    return false;
  }
  location.reload();
  return true;
}
