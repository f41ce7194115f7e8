import { openFloor } from "./floor.ts";
import type { OpenOption } from "./option.ts";

export const openDateline: OpenOption = openFloor;
