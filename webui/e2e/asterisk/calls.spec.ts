import { describe } from 'vitest';
import { Floor } from './floor.ts';
import { obstacle } from './lab.ts';
import { callbacks } from './suites/callbacks.ts';
import { callers } from './suites/callers.ts';
import { consults } from './suites/consults.ts';
import { queues } from './suites/queues.ts';
import { recordings } from './suites/recordings.ts';

const missing = await obstacle();
if (missing !== undefined)
  console.warn(`\n*** SKIPPED: no call was made through a real Asterisk, because: ${missing} ***\n`);

describe.skipIf(missing !== undefined)('calls through a real Asterisk 22', { timeout: 60_000 }, () => {
  const floor = new Floor();
  describe('from a queue', () => queues(floor));
  describe('handed over after asking', () => consults(floor));
  describe('given up and called back', () => callbacks(floor));
  describe('recorded', () => recordings(floor));
  describe('from whoever it is', () => callers(floor));
});
