/** Kilometres within which marks would hide each other at the scale of a country. */
const near = 45;

const kilometresPerDegree = 111.2;

/** Groups of what lies at one place or so near to it that marks would hide each other. */
export function nearbyGroups<Site extends { readonly point: readonly [number, number] }>(
  sites: readonly Site[],
): readonly (readonly Site[])[] {
  let groups: readonly (readonly Site[])[] = [];
  for (const site of sites) {
    const isBeside = (group: readonly Site[]) =>
      group.some((other) => isNear(site.point, other.point));
    // What stands between two groups makes them one.
    const joined = [...groups.filter(isBeside).flat(), site];
    groups = [...groups.filter((group) => !isBeside(group)), joined];
  }
  return groups;
}

function isNear(a: readonly [number, number], b: readonly [number, number]): boolean {
  const latitude = (a[1] + b[1]) / 2;
  const eastWest = (a[0] - b[0]) * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(eastWest, a[1] - b[1]) * kilometresPerDegree <= near;
}
