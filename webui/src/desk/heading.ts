/** Puts the focus on the first heading of a view, also inside shadow roots, when everything is drawn. */
export async function focusHeading(root: ParentNode): Promise<void> {
  await new Promise(requestAnimationFrame);
  findDeep(root, 'h1[tabindex]')?.focus({ preventScroll: true });
}

/** The first element that fits, also inside shadow roots. */
export function findDeep(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const inner = element.shadowRoot && findDeep(element.shadowRoot, selector);
    if (inner) return inner;
  }
  return undefined;
}
