/** Keys that are no letters, as WebDriver sends them (W3C WebDriver, 17.4.2). */
export const key = {
  enter: "\uE007",
  escape: "\uE00C",
  home: "\uE011",
  pageUp: "\uE00E",
  pageDown: "\uE00F",
  left: "\uE012",
  right: "\uE014",
} as const;
