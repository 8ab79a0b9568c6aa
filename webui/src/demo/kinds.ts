/** Who may phone for show. */
export const KINDS = ['KNOWN', 'UNKNOWN', 'SHARED', 'WITHHELD'] as const;

export type Kind = (typeof KINDS)[number];
