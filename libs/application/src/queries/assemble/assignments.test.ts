import { taskOf } from './assignments.js';

it("a leader's to-do says whom to urge", () => {
  const name = { zh: '住房和城乡建设局', en: 'Housing Bureau' };
  const todo = { kind: 'supervise', seat: 'x' } as const;
  expect(taskOf(undefined, todo, { id: 'housing', name, kind: 'department' })).toEqual({
    zh: '督促：住房和城乡建设局',
    en: 'Urge: Housing Bureau',
  });
});
