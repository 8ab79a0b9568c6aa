/** Whether the focus is where text is typed, also inside shadow roots. */
export function isTyping(): boolean {
  const focused = deepest(document.activeElement);
  return (
    focused instanceof HTMLElement &&
    (focused.matches('input, textarea, select') || focused.isContentEditable)
  );
}

function deepest(element: Element | null): Element | null {
  const inner = element?.shadowRoot?.activeElement;
  return inner ? deepest(inner) : element;
}
