/** Moves focus to the next `data-region` of the page, or to the one before it, also through shadow roots. */
export function focusRegion(root: ParentNode, step: 1 | -1): void {
  const regions = collect(root);
  const now = regions.findLastIndex((region) => region.matches(':focus-within') || hostsFocus(region));
  const next = regions.at(now < 0 && step < 0 ? -1 : (now + step) % regions.length);
  if (next === undefined) return;
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.focus();
}

function collect(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.dataset['region'] !== undefined && element.offsetParent !== null ? [element] : []),
    ...(element.shadowRoot ? collect(element.shadowRoot) : []),
  ]);
}

function hostsFocus(region: HTMLElement): boolean {
  return region.shadowRoot?.activeElement != null;
}
