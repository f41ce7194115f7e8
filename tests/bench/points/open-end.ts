/** The end of what has none; days since 1970-01-01 lie far below. */
export const openEnd = 0x7fff_ffff;
