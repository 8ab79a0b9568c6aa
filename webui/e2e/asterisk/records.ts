import pg from 'pg';
import { vi } from 'vitest';

export interface Customer {
  name: string;
  number: string;
}

/** One call as the database has it; lists in the order in which things began. */
export interface RecordedCall {
  id: string;
  party: string | null;
  direction: string;
  answered: boolean;
  leave_reason: string | null;
  adds_up: boolean;
  inferred: boolean;
  visits: { queue: string; reason: string }[];
  offers: { agent: string; queue: string | null; outcome: string }[];
  talks: { agent: string; queue: string | null; end_by: string }[];
  transfers: { kind: string; from_agent: string; target: string; to_agent: string }[];
  wrap_ups: { agent: string; disposition: string | null; note: string }[];
}

const list = (table: string, columns: string, order: string) =>
  `(SELECT coalesce(json_agg(to_jsonb(t) ORDER BY ${order}), '[]') FROM (
     SELECT ${order}, ${columns} FROM ${table} WHERE interaction_id = i.id) t)`;

const CALLS = `
  SELECT i.id, p.name AS party, i.direction, i.answered IS NOT NULL AS answered, i.leave_reason,
         i.whole_ms = i.wait_ms + i.ring_ms + i.talk_ms + i.hold_ms + i.other_ms AS adds_up, i.inferred,
         ${list('call_visit', 'queue, reason', 'position')} AS visits,
         ${list('call_offer', 'agent, queue, outcome', 'position')} AS offers,
         ${list('call_talk', 'agent, queue, end_by', 'position')} AS talks,
         ${list('call_transfer', 'kind, from_agent, target, to_agent', 'position')} AS transfers,
         ${list('wrap_up', 'agent, disposition, note', 'began')} AS wrap_ups
    FROM interaction i LEFT JOIN party p ON p.id = i.party_id
   WHERE i.kind = 'CALL' AND i.number = $1 AND i.began > $2 AND i.ended IS NOT NULL`;

const CUSTOMERS = `
  SELECT min(p.name) AS name, e164 AS number FROM party_phone JOIN party p ON p.id = party_id
   WHERE e164 LIKE '+989%' GROUP BY e164 HAVING count(*) = 1 ORDER BY e164 LIMIT $1`;

/** The centre's database, read as anybody with SQL would. */
export class Records {
  private constructor(
    private readonly client: pg.Client,
    private readonly since: Date,
  ) {}

  /** @param since earlier calls are none of these */
  static async open(url: string, since = new Date()): Promise<Records> {
    const connectionString = url.replace('://', '://postgres:postgres@');
    const client = new pg.Client({ connectionString });
    client.on('error', (lost) => console.warn(`the database has gone: ${lost.message}`));
    await client.connect();
    return new Records(client, since);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** People with a number that is theirs alone. */
  async customers(count: number): Promise<Customer[]> {
    const { rows } = await this.client.query<Customer>(CUSTOMERS, [count]);
    return rows;
  }

  /** The one call from this number, as soon as it is over and written and is as expected. */
  async call(
    number: string,
    asExpected: (call: RecordedCall) => boolean = () => true,
  ): Promise<RecordedCall> {
    const found = await vi.waitUntil(() => this.#find(number, asExpected), {
      timeout: 15_000,
      interval: 100,
    });
    return found;
  }

  /** What anybody with SQL would be told. */
  async ask<T extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<T[]> {
    return (await this.client.query<T>(sql, values)).rows;
  }

  /** From now on the other has the number of the first too. */
  async share({ number }: Customer, { number: other }: Customer): Promise<void> {
    await this.client.query(
      'INSERT INTO party_phone (party_id, e164) SELECT party_id, $1 FROM party_phone WHERE e164 = $2',
      [number, other],
    );
  }

  /** Done when the call from this number is answered. */
  async talking(number: string): Promise<void> {
    const answered = 'SELECT 1 FROM interaction WHERE number = $1 AND began > $2 AND answered IS NOT NULL';
    await vi.waitUntil(async () => (await this.client.query(answered, [number, this.since])).rowCount === 1, {
      timeout: 15_000,
      interval: 100,
    });
  }

  async #find(
    number: string,
    asExpected: (call: RecordedCall) => boolean,
  ): Promise<RecordedCall | undefined> {
    const { rows } = await this.client.query<RecordedCall>(CALLS, [number, this.since]);
    if (rows.length > 1) throw new Error(`${rows.length} calls are recorded of ${number}, there was one`);
    return rows.find(asExpected);
  }
}
