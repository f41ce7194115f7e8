/** How surely a route shows. */
export type RouteLook = "sure" | "possible";

/** A route that shows at a moment. */
export interface ShownRoute {
  /** Its number in the arrays. */
  readonly route: number;
  readonly look: RouteLook;
  readonly selected: boolean;
}

/** A shown route's state as the shaders read it; 0 is not shown. */
export function stateCode({ look, selected }: Pick<ShownRoute, "look" | "selected">): number {
  return (look === "sure" ? 2 : 1) | (selected ? 4 : 0);
}

/** For a vertex shader: a route's state; `drawn` only in the round for what is, or is not, selected. */
export const routeStateGlsl = `
uniform highp usampler2D u_states;
uniform bool u_selected;
struct RouteState {
  bool drawn;
  bool selected;
  float opacity;
  uint colour;
};
RouteState routeState(uint route) {
  uvec4 state = tableTexel(u_states, int(route));
  bool selected = (state.x & 4u) != 0u;
  float opacity = (state.x & 3u) == 2u ? 1.0 : 0.65;
  return RouteState(state.x != 0u && selected == u_selected, selected, opacity, state.y);
}
`;
