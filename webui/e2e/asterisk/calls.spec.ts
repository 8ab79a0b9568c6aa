import { describe } from 'vitest';
import { Floor } from './floor.ts';
import { obstacle } from './lab.ts';
import { callbacks } from './suites/callbacks.ts';
import { callers } from './suites/callers.ts';
import { consults } from './suites/consults.ts';
import { dialling } from './suites/dialling.ts';
import { members } from './suites/members.ts';
import { phones } from './suites/phones.ts';
import { parking } from './suites/parking.ts';
import { queues } from './suites/queues.ts';
import { recordings } from './suites/recordings.ts';
import { seats } from './suites/seats.ts';

const missing = await obstacle();
if (missing !== undefined)
  console.warn(`\n*** SKIPPED: no call was made through a real Asterisk, because: ${missing} ***\n`);

describe.skipIf(missing !== undefined)('calls through a real Asterisk 22', { timeout: 120_000 }, () => {
  const floor = new Floor();
  describe('from a queue', () => queues(floor));
  describe('handed over after asking', () => consults(floor));
  describe('begun on the screen', () => dialling(floor));
  describe('parked', () => parking(floor));
  describe('given up and called back', () => callbacks(floor));
  describe('to a phone that an agent logged in to', () => seats(floor));
  describe('to an agent with two phones', () => phones(floor));
  describe('to members behind relays', () => members(floor));
  describe('recorded', () => recordings(floor));
  describe('from whoever it is', () => callers(floor));
});
