import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { extensions } from '../i18n/extensions.ts';
import { chooseLanguage, language, type Language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { MenuItem } from '../ui/pv-menu.ts';
import { chooseTheme, theme, type Theme } from '../ui/theme.ts';
import { Watch } from '../wire/store.ts';
import type { Me } from '../wire/stream.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Who is signed in; the menu holds language, theme and the way out. */
@customElement('pv-account')
export class PvAccount extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      pv-menu::part(trigger) {
        padding-inline: 4px;
      }
      pv-menu::part(trigger):hover {
        background: var(--pv-hover);
      }
      .who {
        text-align: start;
      }
      b {
        display: block;
        font-weight: 600;
        line-height: 1.3;
      }
      small {
        display: block;
        color: var(--pv-ink-3);
        font-size: 11px;
        line-height: 1.25;
      }
      @media (max-width: 1180px) {
        .who {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) me!: Me;
  readonly #theme = new Watch(this, theme, (value) => value);

  override render() {
    const { role } = this.me;
    const name = person(this.me.name);
    const extension = extensions(this.me);
    const place = extension === undefined ? t(`word.${role}`) : t('app.extension', { extension });
    return html`<pv-menu
      label=${`${t('app.account')}: ${name}`}
      .items=${this.#items()}
      @pv-choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
    >
      <pv-avatar .name=${name}></pv-avatar>
      <span class="who"
        ><b><bdi>${name}</bdi></b
        ><small>${place}</small></span
      >
    </pv-menu>`;
  }

  #items(): MenuItem[] {
    const languages: MenuItem[] = [
      { id: 'fa', label: 'فارسی', icon: 'globe', checked: language.value === 'fa' },
      { id: 'en', label: 'English', icon: 'globe', checked: language.value === 'en' },
    ];
    const themes = THEMES.map((id, index) => ({
      id,
      label: t(`app.theme.${id}`),
      checked: this.#theme.value === id,
      separated: index === 0,
    }));
    const settings: MenuItem = { id: 'settings', label: t('settings.title'), icon: 'gear', separated: true };
    return [...languages, ...themes, settings, { id: 'out', label: t('app.signOut'), icon: 'logout' }];
  }

  #choose(id: string): void {
    if (id === 'out') void session.signOut();
    else if (id === 'settings') this.emit('pv-settings', 'ringing');
    else if (THEMES.includes(id as Theme)) chooseTheme(id as Theme);
    else chooseLanguage(id as Language);
  }
}
