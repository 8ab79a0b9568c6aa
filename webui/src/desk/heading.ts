/** Puts the focus on the first heading of a view, also inside shadow roots, when everything is drawn. */
export async function focusHeading(root: ParentNode): Promise<void> {
  await new Promise(requestAnimationFrame);
  find(root)?.focus({ preventScroll: true });
}

function find(root: ParentNode): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches('h1[tabindex]')) return element;
    const inner = element.shadowRoot && find(element.shadowRoot);
    if (inner) return inner;
  }
  return undefined;
}
