import { sayDays } from "../../words/dates.ts";
import { sayNumber } from "../../words/quantities.ts";
import { extentOf } from "../../record/extent.ts";
import { useHandout } from "./handout-context.ts";
import type { HandoutMap } from "./handout-map.ts";
import { MapFigure } from "./map-figure.tsx";
import { typedAddress } from "./note-list.tsx";
import { Told } from "./told.tsx";

/** The first page: what this is, the whole story on a map, what is in it, and room for a name. */
export function Cover({ map }: { readonly map: HandoutMap | null | undefined }) {
  const { story, words, own, language } = useHandout();
  const extent = extentOf(story.records.map(({ when }) => when));
  const counts = [
    story.chapters.length > 0 ? words.chapterCount(story.chapters.length) : "",
    own.reportCount(story.records.length),
    own.articleCount(story.articles.length),
  ];
  return (
    <header class="handout-cover">
      <p class="handout-eyebrow">
        <span translate={false}>Dateline</span> {own.name}
      </p>
      <h1>
        <Told text={story.title} />
      </h1>
      <p class="handout-description">
        <Told text={story.description} />
      </p>
      <dl class="handout-pupil">
        {[own.pupil.name, own.pupil.group, own.pupil.date].map((each) => (
          <div key={each}>
            <dt>{each}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <MapFigure map={map} number={null} hasRings={false} />
      <p class="handout-facts">
        {[extent && sayDays(extent, language), ...counts].filter(Boolean).join(" · ")}
      </p>
      <p>{own.whatItIs}</p>
      {story.chapters.length > 0 && (
        <section class="handout-contents">
          <h2>{own.contents}</h2>
          <ol>
            {story.chapters.map(({ id, title }, index) => (
              <li key={id}>
                <span class="handout-contents-number">{sayNumber(index + 1, language)}</span>
                <span>
                  <Told text={title} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {story.address && (
        <p class="handout-soft">
          {own.onTheWeb}{" "}
          <a href={story.address} translate={false}>
            {typedAddress(story.address)}
          </a>
        </p>
      )}
    </header>
  );
}
