/** The moment on a chart's axis of time. `useMomentLine` of a part around it puts it where it belongs. */
export function MomentLine() {
  return (
    <span class="moment-line" aria-hidden="true">
      <span />
    </span>
  );
}
