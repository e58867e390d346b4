import type { CompiledDefinition } from '@countersign/domain';
import { OrganizationView } from '../organization.js';
import { factTitles } from './fact-titles.js';

const t = (zh: string) => ({ zh, en: zh });
const stage = (id: string, agree: string) =>
  [id, { id, title: t(id), outcomes: [{ id: 'agree', title: t(agree) }], results: [] }] as const;
const words = {
  definition: {
    definition: { clocks: [], pauses: [] },
    stages: new Map([stage('review', '同意安排'), stage('meeting', '会议通过')]),
    endings: new Map(),
  } as unknown as CompiledDefinition,
  organization: new OrganizationView([]),
  stages: new Map([
    [4, 'review'],
    [9, 'meeting'],
  ]),
};

it.each([
  [4, '同意安排'],
  [9, '会议通过'],
])('names an outcome as its own stage calls it: piece %i', (no, zh) => {
  expect(factTitles({ type: 'signed', no, outcome: 'agree' }, words)['outcome']).toEqual(t(zh));
});

it('names no outcome of a piece that the reader does not have', () => {
  expect(factTitles({ type: 'signed', no: 7, outcome: 'agree' }, words)).not.toHaveProperty('outcome');
});
