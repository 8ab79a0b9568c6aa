import { careOf } from '../care/actions.ts';
import { session } from '../services.ts';
import type { Care } from '../wire/care.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { KeptRecord, StageHistory } from '../wire/record.ts';
import type { Panel } from '../wire/stream.ts';

/** What the page of a customer shows. */
export interface Known {
  file: CustomerFile;
  record: KeptRecord;
  stages: StageHistory;
  care: Care;
  /** Of each plugin, before it is asked. */
  panels: readonly Panel[];
}

export async function read(party: string): Promise<Known> {
  const path = `/parties/${encodeURIComponent(party)}`;
  const [file, record, stages, care, { items }] = await Promise.all([
    session.get<CustomerFile>(path),
    session.get<KeptRecord>(`${path}/record`),
    session.get<StageHistory>(`${path}/stages`),
    careOf(party),
    session.get<{ items: Panel[] }>(`${path}/panels`),
  ]);
  return { file, record, stages, care, panels: items };
}
