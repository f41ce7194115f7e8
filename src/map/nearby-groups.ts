/** Kilometres within which marks would hide each other at the scale of a country. */
const near = 45;

const kilometresPerDegree = 111.2;

/** Groups of what lies at one place or so near to it that marks would hide each other. */
export function nearbyGroups<Site extends { readonly point: readonly [number, number] }>(
  sites: readonly Site[],
): readonly (readonly Site[])[] {
  const groups: Site[][] = [];
  for (const site of sites) {
    const group = groups.find((members) =>
      members.some((other) => isNear(site.point, other.point)),
    );
    if (group) group.push(site);
    else groups.push([site]);
  }
  return groups;
}

function isNear(a: readonly [number, number], b: readonly [number, number]): boolean {
  const eastWest = (a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot(eastWest, a[1] - b[1]) * kilometresPerDegree <= near;
}
