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

it('T6: says due dates together only where they went the same way', () => {
  const moved = (unit: string, to: string, stage = 's') => ({
    ...{ type: 'dueMoved', cause: 'resume', from: null, to },
    scope: { of: 'assignment', stage, unit },
  });
  const whole = (clock: string) => ({
    ...{ type: 'dueMoved', cause: 'resume', from: null, to: '2026-06-18' },
    scope: { of: 'submission', clock, unit: 'drc' },
  });
  const said = saidOnce([
    ...[moved('nr', '2026-06-17'), moved('tax', '2026-06-17'), moved('sic', '2026-06-18')],
    ...[whole('promised'), whole('statutory')],
  ]);
  expect(said.map(({ units }) => units)).toEqual([['nr', 'tax'], ['sic'], ['drc'], ['drc']]);
});

it('T11: says together whose consent was deemed', () => {
  const deemed = (unit: string) => ({ type: 'deemed', no: 1, unit, outcome: 'agree' });
  expect(saidOnce([deemed('nr'), deemed('tax')])).toHaveLength(1);
});

it('passes over what is no fact', () => {
  expect(saidOnce([null, 'x', { no: 1 }])).toEqual([]);
});
