import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';

const FORMATS = [
  ['CSV', 'pipeline.csv'],
  ['XLSX', 'pipeline.xlsx'],
] as const;

/** A table of the report as a file; `query` is what the report was asked for. */
@customElement('pv-pipeline-files')
export class PvPipelineFiles extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: inline-flex;
        gap: 8px;
        font-size: 12px;
      }
      a {
        color: var(--pv-accent-ink);
        text-decoration: underline;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() table: 'STEPS' | 'PEOPLE' | 'LATE' | 'LOST' = 'STEPS';
  @property() query = '';

  override render() {
    const table = t(`pipeline.table.${this.table}`);
    return FORMATS.map(
      ([format, word]) =>
        html`<a
          download
          href=${`/api/v1/reports/pipeline/${this.table}/file?${this.query}&format=${format}&language=${language.value}`}
          aria-label=${t('pipeline.export', { table, format: t(word) })}
          >${t(word)}</a
        >`,
    );
  }
}
