/** What the looks on the map mean, which comes as it is first asked for. */
export const looks = {
  looks: {
    size: "larger: more people harmed",
    flow: "larger: more people a day",
    closed: "closed",
    reportedSegment: "reported",
    inferredSegment: "worked out: order and dates, not the road",
    intendedSegment: "where people said they were going",
    head: "where they were",
    estimatedHead: "estimated, between dated stops",
  },
  doubt: {
    when: "When",
    dates: {
      day: "A sure day: then and no other",
      span: "A span: it went on through all of these days",
      within: "One day within a range; which one is not known",
      open: "An open end: since that day, or until it",
      inferred: "An inferred date: about then, or probably",
    },
    solid: "Solid: surely in the time shown. Hollow: possibly.",
    leaving: "Fading: soon out of the time shown",
    article:
      "Above the bars: the time an article reports on, up to the day it appeared. Elsewhere nothing is reported.",
    known: "How it is known",
    reported: "Reported by an article",
    claimed: "Claimed by an official or a party",
    contested: "Contested: accounts differ, the report gives each",
    planned: "Planned or forecast",
    trace: "What was reported of this place before",
    where: "Where",
    point: "In this town or spot",
    ring: "Somewhere within the ring",
    line: "Somewhere along this line",
    area: "Somewhere in this area",
    edge: "Solid edge: something there is sure. Dashed: possible, or planned.",
  },
};

export type LooksWords = typeof looks;
