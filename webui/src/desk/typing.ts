/** Whether the focus is where text is typed, also inside shadow roots. */
export function isTyping(): boolean {
  const focused = focusedElement();
  return focused !== undefined && isForText(focused);
}

/** What has the focus, also inside shadow roots; nothing while that is the document itself. */
export function focusedElement(): HTMLElement | undefined {
  const focused = deepest(document.activeElement);
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

export function isForText(element: HTMLElement): boolean {
  return element.matches('input, textarea, select') || element.isContentEditable;
}

function deepest(element: Element | null): Element | null {
  const inner = element?.shadowRoot?.activeElement;
  return inner ? deepest(inner) : element;
}
