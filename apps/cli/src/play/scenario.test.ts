import { parseScenario } from './scenario.js';

const scenario = (...steps: string[]) =>
  ['name: a scenario', 'matter: project-entry', 'steps:', ...steps.map((step) => `  - { ${step} }`)].join(
    '\n',
  );

it('reads the format of docs/scenarios.md', () => {
  const { steps } = parseScenario(
    scenario(
      'at: 2026-06-12T10:00:00+08:00, as: gonghe.officer, do: submit, with: { materials: [feasibility.pdf] }',
      'at: 2026-06-15T00:10:00+08:00, as: drc.clerk, do: accept',
      'as: sic.head, do: giveOpinion, with: { outcome: agree, text: 好, scores: { technology: 4 } }',
      'expect: { submission: { dueOn: 2026-06-23, light: yellow }, assignments: { ecology: { judgement: onTime }, water: null } }',
      'as: drc.head, do: pause, with: { reason: expertReview, text: 专家评审, expectedDays: 3 }',
      'expect: { submission: { standing: paused }, clocks: { promised@1: null }, daySheet: { promised: { on: { 2026-06-15: 0 } } } }',
      'as: drc.deputy@leadinggroup.office, do: markAsRead, refused: MAY_NOT_READ',
    ),
  );
  expect(steps).toHaveLength(7);
  expect(steps[3]?.expect?.submission).toEqual({ dueOn: '2026-06-23', light: 'yellow' });
});

it.each([
  [
    'a fact that does not exist',
    'expect: { submission: { lihgt: red } }',
    /step 1 expect.submission: .*lihgt/,
  ],
  ['a section that does not exist', 'expect: { assignment: { ecology: null } }', /assignment/],
  ['an act without an account', 'do: accept', /step 1 as: who does it/],
  [
    'an unknown key of an act',
    'as: mayor, do: withdraw, with: { reason: x, because: y }',
    /step 1 with: withdraw.*because/,
  ],
  ['a pause without its notice', 'as: mayor, do: pause, with: { reason: x, expectedDays: 1 }', /pause: text/],
  [
    'a clock’s fact that does not exist',
    'expect: { clocks: { promised: { pausedSince: x } } }',
    /pausedSince/,
  ],
  ['a reason left out', 'as: mayor, do: withdraw', /withdraw: reason/],
  ['an instant without an offset', 'at: 2026-06-15T00:10:00, expect: {}', /offset/],
  ['an empty step', 'at: 2026-06-15T00:10:00+08:00', /does or expects/],
  ['a refusal of nothing', 'expect: {}, refused: STALE', /what is done/],
  ['an unknown key of a step', 'as: mayor, do: admit, when: now', /when/],
])('refuses %s', (_, step, message) => {
  expect(() => parseScenario(scenario(step))).toThrow(message);
});
