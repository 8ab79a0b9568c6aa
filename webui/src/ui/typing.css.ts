import { css } from 'lit';

/** Fields whose direction follows what is typed: before the first letter that is the page's. */
export const typing = css`
  :placeholder-shown[dir='auto'] {
    direction: inherit;
  }
`;
