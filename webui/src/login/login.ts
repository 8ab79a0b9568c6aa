import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { chooseLanguage, language, type Language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { toggleTheme } from '../ui/theme.ts';
import { refusalOf } from '../wire/refusal.ts';
import { Problem } from '../wire/session.ts';
import { Watch } from '../wire/store.ts';
import { loginStyle } from './login.css.ts';
import welcome from './welcome.svg?url';

const LANGUAGES = [
  { id: 'fa', label: 'فارسی', lang: 'fa' },
  { id: 'en', label: 'English', lang: 'en' },
];

/** Signing in. */
@customElement('pv-login')
export class PvLogin extends PvElement {
  static override styles = [PvElement.styles, loginStyle];

  @state() private refusal = '';
  @state() private asking = false;
  @state() private showsPassword = false;
  @query('[name=user]') private readonly user!: PvField;
  @query('[name=password]') private readonly password!: PvField;
  readonly #reachable = new Watch(this, session.reachable, (value) => value);

  override render() {
    return html`<div class="login">
      <aside class="welcome" aria-label=${t('app.name')}>
        <img src=${welcome} alt="" />
        <div class="mark"><pv-logo></pv-logo><span>${t('app.name')}</span></div>
        <div class="say">
          <p>${t('login.headline')}</p>
          <p>${t('login.promise')}</p>
        </div>
      </aside>
      <main class="side">
        ${this.#head()} ${this.#form()}
        <p class="faint">${t('login.recorded')}</p>
      </main>
    </div>`;
  }

  override firstUpdated(): void {
    void this.user.updateComplete.then(() => this.user.focus());
  }

  #head() {
    const up = this.#reachable.value;
    return html`<div class="row">
      <span class="status" role="status"
        ><i class=${up ? 'up' : ''}></i>${t(up ? 'login.serverUp' : 'login.serverDown')}</span
      >
      <pv-seg
        class="end"
        label=${t('app.language')}
        .segments=${LANGUAGES}
        selected=${language.value}
        @pv-choose=${({ detail }: CustomEvent<Language>) => chooseLanguage(detail)}
      ></pv-seg>
      <pv-button variant="quiet" icon="moon" label=${t('app.theme')} @click=${toggleTheme}></pv-button>
    </div>`;
  }

  #form() {
    const shown = this.showsPassword;
    return html`<form @submit=${this.#submit}>
      <div>
        <h1>${t('login.title')}</h1>
        <p class="muted">${t('login.centre')}</p>
      </div>
      <pv-field name="user" label=${t('login.user')} icon="user" autocomplete="username" latin></pv-field>
      <pv-field
        name="password"
        label=${t('login.password')}
        icon="lock"
        type=${shown ? 'text' : 'password'}
        autocomplete="current-password"
        latin
      >
        <pv-button
          slot="end"
          size="sm"
          variant="quiet"
          icon=${shown ? 'eye-off' : 'eye'}
          label=${t(shown ? 'login.hide' : 'login.show')}
          @click=${() => (this.showsPassword = !shown)}
        ></pv-button>
      </pv-field>
      <p class="refused" role="alert">${this.refusal}</p>
      <pv-button type="submit" variant="primary" size="xl" end-icon="arrow-e" ?disabled=${this.asking}>
        ${t('login.submit')}
      </pv-button>
    </form>`;
  }

  readonly #submit = async (event: Event) => {
    event.preventDefault();
    if (this.#missing() || this.asking) return;
    this.asking = true;
    this.refusal = '';
    try {
      await session.signIn(this.user.value.trim(), this.password.value);
    } catch (failure) {
      this.refusal = worded(failure);
      this.password.focus();
    } finally {
      this.asking = false;
    }
  };

  #missing(): boolean {
    const fields = [this.user, this.password];
    for (const field of fields) field.error = field.value === '' ? t('login.required') : '';
    const first = fields.find(({ error }) => error !== '');
    first?.focus();
    return first !== undefined;
  }
}

function worded(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('login.unreachable');
  if (failure.status === 401) return t('login.wrong');
  if (failure.status === 429) return t('login.throttled', { n: failure.retryAfterSeconds ?? 60 });
  return refusalOf(failure);
}
