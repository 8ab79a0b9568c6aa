import type { Stage } from './customer.ts';

/** The steps of the sales pipeline, in the order of the way. */
export const STEPS = ['NEW', 'QUALIFIED', 'QUOTE_SENT', 'NEGOTIATION', 'WON', 'DELIVERY'] as const;
export type PipelineStep = (typeof STEPS)[number];

export interface StepFigures {
  step: PipelineStep;
  entered: number;
  valueRial: number;
  wentOn: number;
  medianMs?: number;
  standardMs: number;
  late: number;
}

export interface PersonFigures {
  agent?: string;
  name?: string;
  steps: { step: PipelineStep; medianMs?: number; late: number }[];
  won: number;
  valueRial: number;
}

export interface LateItem {
  opportunity: string;
  title: string;
  party: string;
  name: string;
  stage: Stage;
  step: PipelineStep;
  ownerName?: string;
  rival?: string;
  lateMs: number;
  valueRial: number;
}

/** The pipeline in one period, as `GET /reports/pipeline` tells it. */
export interface PipelineReport {
  from: string;
  to: string;
  until: string;
  steps: StepFigures[];
  delivered: number;
  people: PersonFigures[];
  late: { total: number; items: LateItem[] };
  lost: { reason?: string; count: number; valueRial: number }[];
}

export type Measure = 'ENTERED' | 'WENT_ON' | 'LEFT' | 'LATE' | 'DELIVERED' | 'LOST';

/** One number of the report; without a step for what was lost, without a reason where nobody said why. */
export interface Figure {
  measure: Measure;
  step?: PipelineStep;
  reason?: string;
  owner?: string;
}

/** The opportunities behind one number. */
export interface Behind {
  total: number;
  valueRial: number;
  items: {
    opportunity: string;
    title: string;
    party: string;
    name: string;
    ownerName?: string;
    entered: string;
    left?: string;
    wentTo?: string;
    spentMs: number;
    valueRial: number;
  }[];
}
