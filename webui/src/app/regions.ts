/** Moves focus to the next `data-region` of the page, also through shadow roots. */
export function focusNextRegion(root: ParentNode): void {
  const regions = collect(root);
  const now = regions.findLastIndex((region) => region.matches(':focus-within') || hostsFocus(region));
  const next = regions[(now + 1) % regions.length];
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
