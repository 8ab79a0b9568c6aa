export const KINDS = ['PARTIES', 'ORDERS', 'INTERACTIONS', 'PRODUCTS'] as const;
export type ExchangeKind = (typeof KINDS)[number];

export const ENCODINGS = ['UTF_8', 'WINDOWS_1256', 'UTF_16LE', 'UTF_16BE'] as const;
export const SEPARATORS = ['COMMA', 'SEMICOLON', 'TAB', 'PIPE', 'BLANKS'] as const;

export interface Layout {
  type: 'CSV' | 'XLSX';
  encoding: (typeof ENCODINGS)[number];
  separator: (typeof SEPARATORS)[number];
  header: boolean;
}

export interface Column {
  heading: string;
  field?: Field;
  samples: string[];
}

/** One file on its way in, as `GET /imports/{import}` tells it. */
export interface Import {
  id: string;
  /** Of how the file is to be read. */
  version: number;
  kind: ExchangeKind;
  fileName: string;
  by: string;
  at: string;
  state: ImportState;
  layout?: Layout;
  columns: Column[];
  rialPerUnit: number;
  progress: Progress;
  failure?: { reason: string; detail: string };
}

export type ImportState =
  'EXPECTED' | 'READY' | 'CHECKING' | 'CHECKED' | 'IMPORTING' | 'JUDGING' | 'DONE' | 'FAILED' | 'CANCELLED';

export interface Progress {
  bytes: number;
  rows: number;
  badRows: number;
  units: number;
  unitsDone: number;
  created: number;
  changed: number;
  jalaliDays: number;
  gregorianDays: number;
  toJudge: number;
  /** Contacts and numbers of the file that people took away, and that stay away. */
  takenAway: number;
}

export interface BadCell {
  row: number;
  column: string;
  value: string;
  rule: Rule;
  words?: string;
  allowed: string;
}

/** What columns may hold; the first of each kind are required. */
export const FIELDS = {
  PARTIES: [
    'ID',
    'NAME',
    'PARTY_KIND',
    'ROLE',
    'MOBILE',
    'PHONE',
    'WORK_PHONE',
    'COMPANY',
    'JOB',
    'PLACE',
    'LANGUAGE',
    'SOURCE',
    'BIRTHDAY',
    'SINCE',
    'PREFERRED_CHANNEL',
  ],
  ORDERS: [
    'ORDER_AT',
    'AMOUNT',
    'NUMBER',
    'ORDER_PARTY',
    'ORDER_PHONE',
    'ORDER_PRODUCT',
    'TITLE',
    'CATEGORY',
    'QUANTITY',
    'TREATMENT',
    'ORDER_AGENT',
  ],
  INTERACTIONS: [
    'CONTACT_ID',
    'CONTACT_AT',
    'CONTACT_PARTY',
    'CONTACT_PHONE',
    'CHANNEL',
    'DIRECTION',
    'DURATION',
    'CONTACT_AGENT',
    'REASON',
    'DISPOSITION',
    'NOTE',
  ],
  PRODUCTS: ['PRODUCT_CODE', 'PRODUCT_CATEGORY', 'PRICE', 'PRODUCT_FA', 'PRODUCT_EN', 'OFFERED'],
} as const;
export type Field = (typeof FIELDS)[ExchangeKind][number];

export type Rule =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'DATE'
  | 'PHONE'
  | 'MONEY'
  | 'PRICE'
  | 'PRODUCT_CODE'
  | 'TITLE'
  | 'QUANTITY'
  | 'DURATION'
  | 'WORD'
  | 'WHO'
  | 'ONCE'
  | 'SAME_ORDER'
  | 'KNOWN_PARTY'
  | 'KNOWN_PRODUCT'
  | 'KNOWN_TREATMENT'
  | 'OWN_ORDER'
  | 'ERASED';

/** Whether something goes on that the server reports about. */
export function isBusy(one: Import): boolean {
  return one.state === 'CHECKING' || one.state === 'IMPORTING' || one.state === 'JUDGING';
}

/** What share of the present step is done; unknown while rows are looked at. */
export function share(one: Import): number | undefined {
  const { units, unitsDone } = one.progress;
  return one.state === 'IMPORTING' && units > 0 ? unitsDone / units : undefined;
}
