import type { ComponentChildren } from "preact";
import type { FacetCounts } from "../session/facet-counts.ts";
import type { FacetName } from "../session/story-facets.ts";
import { noneOfThese } from "../session/story-facets.ts";
import { Disclosure } from "./disclosure.tsx";
import { FilterRow } from "./filter-row.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { ShowAll } from "./show-all.tsx";

interface FacetProps {
  readonly facet: FacetName;
  readonly label: string;
  readonly countsOf: FacetCounts;
  readonly nameOf: (value: string) => string;
  readonly sampleOf?: (value: string) => ComponentChildren;
}

/** A facet that opens to its values. It is not there where all records have the same one. */
export function LegendFacet(props: FacetProps) {
  const { session } = usePanel();
  const { words } = useWords();
  const { values } = session.facets[props.facet];
  const off = session.filter.value[props.facet];
  if (values.length < 2) return null;
  return (
    <Disclosure
      class="legend-facet"
      summary={
        <>
          {props.label}
          {off.size > 0 && (
            <span class="facet-on">{words.partOf(values.length - off.size, values.length)}</span>
          )}
        </>
      }
    >
      <Values {...props} />
    </Disclosure>
  );
}

function Values({ facet, label, countsOf, nameOf, sampleOf }: FacetProps) {
  const { session } = usePanel();
  const { words } = useWords();
  const counts = countsOf(facet).value;
  return (
    <div role="group" aria-label={label}>
      <ShowAll facet={facet} of={label} />
      <ul>
        {session.facets[facet].values.map((value, index) => (
          <li key={value}>
            <FilterRow
              facet={facet}
              value={value}
              name={value === noneOfThese ? words.noneOfThese : nameOf(value)}
              count={counts[index] ?? 0}
            >
              {sampleOf?.(value)}
            </FilterRow>
          </li>
        ))}
      </ul>
    </div>
  );
}
