import { usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

/** The places of a record by name, and how exactly each is known. */
export function PlaceWords({ ids }: { readonly ids: readonly string[] }) {
  const { session } = usePanel();
  const { words } = useWords();
  const places = ids.flatMap((id) => session.story.places.get(id) ?? []);
  if (places.length === 0) return <span class="place">{words.noPlace}</span>;
  return (
    <>
      {places.map((place) => (
        <span class="place" key={place.id}>
          <button type="button" class="link" onClick={() => session.lookAt([place.id])}>
            <StoryText text={place.name} />
          </button>{" "}
          <span class="precision">
            (
            {place.uncertaintyKm === null
              ? words.placePrecisions[place.precision]
              : words.uncertainty(place.uncertaintyKm)}
            )
          </span>
          {place.note && (
            <span class="place-note">
              <StoryText text={place.note} />
            </span>
          )}
        </span>
      ))}
    </>
  );
}
