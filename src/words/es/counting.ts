import { countingIn } from "../counting.ts";

export const { locale, number, plural } = countingIn("es-MX");
