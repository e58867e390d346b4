import { saidOnce } from './read-fact.js';

it('says once what is the same of several units', () => {
  const said = saidOnce([
    { type: 'stageOpened', stage: 'consultation' },
    { type: 'assigned', stage: 'consultation', unit: 'sic' },
    { type: 'assigned', stage: 'consultation', unit: 'nr' },
    { type: 'assigned', stage: 'assessment', unit: 'drc' },
  ]);
  expect(said.map(({ fact, units }) => [fact.type, units])).toEqual([
    ['stageOpened', []],
    ['assigned', ['sic', 'nr']],
    ['assigned', ['drc']],
  ]);
});

it('keeps alarms of different kinds and of different clocks apart', () => {
  const alarm = (kind: string, of: string, unit?: string) => ({
    type: 'alarm',
    kind,
    scope: { of, stage: 's', ...(unit && { unit }) },
  });
  const said = saidOnce([
    alarm('warn', 'assignment', 'nr'),
    alarm('warn', 'assignment', 'tax'),
    alarm('warn', 'stage'),
    alarm('escalate', 'assignment', 'nr'),
  ]);
  expect(said.map(({ units }) => units)).toEqual([['nr', 'tax'], [], ['nr']]);
});

it('passes over what is no fact', () => {
  expect(saidOnce([null, 'x', { no: 1 }])).toEqual([]);
});
