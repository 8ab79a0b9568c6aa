import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findDeep, focusHeading } from './heading.ts';
import { focusedElement, isForText } from './typing.ts';

/** The field that was typed into, by the component it belongs to, and where its caret was. */
interface Held {
  element: HTMLElement;
  field?: { selector: string; start: number; end: number };
}

/**
 * Gives the focus a place again when the call has gone on and what had it is gone: whoever types goes on in the same
 * field of the next view, all others are at its heading.
 */
export class KeepFocus implements ReactiveController {
  #held: Held | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly view: () => ParentNode | null,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const element = this.host.matches(':focus-within') ? focusedElement() : undefined;
    this.#held = element && hold(element);
  }

  hostUpdated(): void {
    const held = this.#held;
    // The components inside draw in microtasks of their own; a key pressed meanwhile comes after this.
    if (held) setTimeout(() => this.#restore(held));
  }

  #restore({ element, field }: Held): void {
    const view = this.view();
    if (element.isConnected || focusedElement() !== undefined || view === null) return;
    const again = field && inputOf(findDeep(view, field.selector));
    if (again === undefined) return void focusHeading(view);
    again.focus({ preventScroll: true });
    again.setSelectionRange(field?.start ?? 0, field?.end ?? 0);
  }
}

function hold(element: HTMLElement): Held {
  const root = element.getRootNode();
  if (!isForText(element) || !(root instanceof ShadowRoot)) return { element };
  const { host } = root;
  const name = host.getAttribute('name');
  const selector = name === null ? host.localName : `${host.localName}[name="${CSS.escape(name)}"]`;
  const { selectionStart: start, selectionEnd: end } = element as HTMLInputElement;
  return { element, field: { selector, start: start ?? 0, end: end ?? 0 } };
}

function inputOf(host: HTMLElement | undefined) {
  return (
    host?.shadowRoot?.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input') ?? undefined
  );
}
