/**
 * Tells the page's styles, as `--item-bar-height`, how high the bar with the save button is, which
 * stands at the bottom of a narrow screen. A ref: what it answers ends it.
 */
export function measureBar(bar: HTMLElement | null) {
  if (!bar) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() =>
    style.setProperty('--item-bar-height', `${bar.offsetHeight}px`),
  );
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty('--item-bar-height');
  };
}
