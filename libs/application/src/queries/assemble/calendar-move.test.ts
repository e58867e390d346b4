import { localDate } from '@countersign/calendar';
import type { CompiledDefinition } from '@countersign/domain';
import type { OrganizationView } from '../organization.js';
import { moveView } from './calendar-move.js';

const definition = {
  definition: { title: { zh: '项目准入', en: 'Project entry' }, clocks: [] },
  stages: new Map([['acceptance', { title: { zh: '受理', en: 'Acceptance' } }]]),
} as unknown as CompiledDefinition;
const organization = { unit: (id: string) => ({ id, name: { zh: id, en: id }, kind: 'town' }) };

it.each([
  ['an acceptance that moves bears the stage’s name', false, '受理'],
  ['what was deferred on acceptance is not called an acceptance (T15)', true, '补齐容缺材料'],
])('%s', (_, isDeferred, title) => {
  const move = {
    ...{ submission: 's', number: 'XM2026-0001', days: 1, kept: false, provisional: false, isDeferred },
    ...{ from: localDate('2026-06-18'), to: localDate('2026-06-22') },
    scope: { of: 'assignment', no: 3, unit: 'gonghe', stage: 'acceptance' } as const,
  };
  const view = moveView(move, definition, organization as unknown as OrganizationView);
  expect(view).toMatchObject({ clockTitle: { zh: title }, unit: { id: 'gonghe' } });
});
