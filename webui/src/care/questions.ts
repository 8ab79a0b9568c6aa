import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { wordOf } from '../i18n/phrase.ts';
import { AIMS, type Treatment } from '../wire/care.ts';
import type { Catalogue, Disposition } from '../wire/catalogue.ts';
import { STAGES, type Stage } from '../wire/customer.ts';
import type { TreatmentKind } from '../wire/expectation.ts';
import type { Kind } from './actions.ts';
import { DEPARTMENT, type Field, type Option } from './forms.ts';

/** What the questions are made of. */
export interface Known {
  catalogue: Catalogue;
  treatments: readonly Treatment[];
  stage: Stage;
}

const FOR_ADVOCATES: readonly TreatmentKind[] = ['VALUABLE_GIFT', 'FINANCIAL_BENEFIT'];
const CHANNELS = ['SMS', 'EMAIL', 'MESSENGER', 'VISIT', 'WEB', 'SOCIAL'];
const DUE: Field = { name: 'dueAt', kind: 'due', label: 'work.due' };
const KINDS = ['CSAT', 'NPS', 'CES'] as const;

const choices = (all: readonly { code: string; title: { en: string; fa: string } }[]): Option[] =>
  all.map(({ code, title }) => [code, title[language.value]]);
const maybe = (options: readonly Option[]): Option[] => [['', t('care.none')], ...options];
const leaves = (all: readonly Disposition[]): Disposition[] =>
  all.flatMap((one) => (one.children.length === 0 ? [one] : leaves(one.children)));
const people = ({ catalogue }: Known): Option[] =>
  catalogue.colleagues.map(({ agent }) => [agent, person(agent)]);
const departments = ({ catalogue }: Known): Option[] =>
  catalogue.departments.map(({ code, title }) => [DEPARTMENT + code, title[language.value]]);

/** Whether somebody on this rung may have a treatment of this kind. */
export function opens(stage: Stage, kind: TreatmentKind): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf(FOR_ADVOCATES.includes(kind) ? 'ADVOCATE' : 'LOYAL');
}

/** What is for the next rung is shown, locked, and says for whom it is. */
function treatments({ treatments: all, stage }: Known): Option[] {
  return all
    .filter(({ offered }) => offered)
    .map(({ code, kind, title }) => {
      const locked = !opens(stage, kind);
      const why = t(FOR_ADVOCATES.includes(kind) ? 'word.ADVOCATE' : 'word.LOYAL');
      const label = `${t(`word.${kind}`)}: ${title[language.value]}`;
      return [code, locked ? `${label} (${t('desk.lockedFor', { stage: why })})` : label, locked];
    });
}

function contact({ catalogue }: Known): Field[] {
  const directions: Option[] = [
    ['OUTBOUND', t('care.outbound')],
    ['INBOUND', t('care.inbound')],
  ];
  const channels = CHANNELS.map((code): Option => [code, wordOf(code)]);
  const aims = AIMS.map((aim): Option => [aim, t(`care.aim.${aim}`)]);
  const results = maybe(choices(leaves(catalogue.dispositions)));
  return [
    { name: 'channel', kind: 'select', label: 'care.channel', options: channels },
    { name: 'direction', kind: 'select', label: 'care.direction', options: directions },
    { name: 'reason', kind: 'select', label: 'care.reason', options: maybe(choices(catalogue.callReasons)) },
    { name: 'disposition', kind: 'select', label: 'care.result', options: results },
    { name: 'aims', kind: 'chips', label: 'care.aims', options: aims },
    { name: 'askedFor', kind: 'check', label: 'care.askedFor' },
    { name: 'note', kind: 'area', label: 'desk.note' },
  ];
}

const QUESTIONS: Record<Kind, (known: Known) => Field[]> = {
  promise: (known) => [
    { name: 'text', kind: 'text', label: 'care.promise.what', needed: true },
    { name: 'agent', kind: 'select', label: 'work.who', options: people(known) },
    DUE,
  ],
  complaint: (known) => [
    { name: 'subject', kind: 'text', label: 'care.complaint.what', needed: true },
    { name: 'whose', kind: 'select', label: 'work.who', options: [...departments(known), ...people(known)] },
    DUE,
  ],
  contact,
  answer: () => [
    {
      name: 'kind',
      kind: 'select',
      label: 'care.survey',
      options: KINDS.map((one) => [one, t(`care.survey.${one}`)]),
    },
    { name: 'score', kind: 'score', label: 'care.score', needed: true },
    { name: 'words', kind: 'area', label: 'care.words' },
  ],
  treatment: (known) => [
    { name: 'treatment', kind: 'select', label: 'care.treatment', options: treatments(known), needed: true },
    { name: 'used', kind: 'check', label: 'care.usedNow' },
    { name: 'note', kind: 'text', label: 'desk.note' },
  ],
  job: (known) => [
    { name: 'title', kind: 'text', label: 'care.job.what', needed: true },
    { name: 'whose', kind: 'select', label: 'care.department', options: departments(known) },
    DUE,
  ],
};

/** What is asked to keep something of this kind. */
export const fieldsOf = (kind: Kind, known: Known): Field[] => QUESTIONS[kind](known);
