import { css } from 'lit';

/** How pv-transfer-form looks. */
export const transferFormStyle = css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1.05fr) minmax(0, 1fr);
    min-block-size: 400px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    padding-block: 12px 14px;
    padding-inline: 20px 16px;
    border-block-start: 1px solid var(--pv-line);
  }
  .said {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    min-inline-size: 200px;
  }
  @media (width < 768px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
