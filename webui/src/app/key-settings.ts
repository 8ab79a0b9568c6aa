import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import { chosen, collide, written } from './chord.ts';
import { KEY_IDS, KEYS, type KeyId, type KeyUse } from './key-catalogue.ts';
import { chordsOf } from './keys.ts';
import { change, settings } from './settings.ts';

/** Which keys do what: each can be given another chord, or none. */
@customElement('pv-key-settings')
export class PvKeySettings extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      h3 {
        margin-block: 14px 4px;
        color: var(--pv-ink-3);
        font-size: 12px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 8px;
        align-items: center;
        min-block-size: 38px;
        border-block-start: 1px solid var(--pv-line);
      }
      .refused {
        grid-column: 1 / -1;
        margin-block-end: 6px;
        color: var(--pv-danger-ink);
      }
    `,
  ];

  readonly #settings = new Watch(this, settings, (value) => value);
  /** The key whose chord is being pressed. */
  @state() private asked: KeyId | undefined;
  @state() private taken: { by: KeyId; for: KeyId } | undefined;

  override render() {
    const groups = [...new Set(KEY_IDS.map((id) => KEYS[id].group))];
    return html`<pv-switch
        label=${t('keys.single')}
        hint=${t('keys.single.why')}
        .on=${this.#settings.value.singleKeys}
        @pv-choose=${({ detail }: CustomEvent<boolean>) => change({ singleKeys: detail })}
      ></pv-switch>
      ${groups.map(
        (group) =>
          html`<h3>${t(group)}</h3>
            <ul>
              ${KEY_IDS.filter((id) => KEYS[id].group === group).map((id) => this.#line(id))}
            </ul>`,
      )}`;
  }

  #line(id: KeyId) {
    const own = settings.value.keys[id];
    const { label, digits }: KeyUse = KEYS[id];
    return html`<li>
      <span>${t(label)}</span>
      <pv-button
        size="sm"
        label=${t('keys.press.label', { what: t(label), key: this.#shown(id) })}
        ?disabled=${digits}
        @click=${() => this.#ask(id)}
        @keydown=${(event: KeyboardEvent) => this.#pressed(id, event)}
        @blur=${() => (this.asked = undefined)}
        ><bdi dir=${this.asked === id ? 'auto' : 'ltr'}
          >${this.asked === id ? t('keys.press') : this.#shown(id)}</bdi
        ></pv-button
      >
      ${
        own === undefined
          ? html`<pv-button
              size="sm"
              variant="quiet"
              icon="x"
              label=${t('keys.switchOff')}
              @click=${() => this.#set(id, 'off')}
            ></pv-button>`
          : html`<pv-button
              size="sm"
              variant="quiet"
              icon="undo"
              label=${t('keys.reset')}
              @click=${() => this.#set(id)}
            ></pv-button>`
      }
      ${this.taken?.for === id ? html`<p class="refused" role="alert">${t('keys.taken', { what: t(KEYS[this.taken.by].label) })}</p>` : nothing}
    </li>`;
  }

  #shown(id: KeyId): string {
    return [...new Set(chordsOf(id).map(written))].join(' · ') || t('keys.off');
  }

  #ask(id: KeyId): void {
    this.asked = id;
    this.taken = undefined;
  }

  #pressed(id: KeyId, event: KeyboardEvent): void {
    if (this.asked !== id || event.code === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') this.asked = undefined;
    const chord = chosen(event);
    if (chord === undefined) return;
    this.asked = undefined;
    const by = KEY_IDS.find((other) => other !== id && chordsOf(other).some((used) => collide(used, chord)));
    this.taken = by && { by, for: id };
    if (by === undefined) this.#set(id, chord);
  }

  #set(id: KeyId, own?: (typeof settings.value.keys)[KeyId]): void {
    const { [id]: before, ...others } = settings.value.keys;
    change({ keys: own === undefined ? others : { ...others, [id]: own } });
  }
}
