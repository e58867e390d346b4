import { getShortestPaths } from 'xstate/graph';
import { definitions } from '../../test/definitions.js';
import { review } from '../../test/fixture.js';
import type { ProcessDefinition } from './schema.js';
import { compileStageMachine, stepStage, type StageEvent } from './stage.machine.js';

/** Every event that a definition's stages can meet. */
function eventsOf({ stages }: ProcessDefinition): readonly StageEvent[] {
  const settled = stages.flatMap(({ results }) =>
    results.flatMap(({ id, next }) =>
      next.map((_, branch): StageEvent => ({ type: 'SETTLED', result: id, branch })),
    ),
  );
  return [
    ...settled,
    { type: 'SKIPPED' },
    { type: 'WITHDRAWN' },
    { type: 'CANCELLED' },
    { type: 'REOPENED' },
  ];
}

/** What can be sent back to the submitter has a stage that no result leads to. */
const leading = Object.entries({ review, ...definitions }).filter(([, { resubmission }]) => !resubmission);

describe.each(leading)('the stage machine of %s', (_, definition) => {
  const machine = compileStageMachine(definition);
  const events = eventsOf(definition);
  const paths = getShortestPaths(machine, { events: [...events] });

  it('reaches every stage and every ending that results lead to', () => {
    const reached = paths.map(({ state }) => state.value);
    expect(reached.sort()).toEqual([...definition.stages, ...definition.endings].map(({ id }) => id).sort());
  });

  it('in every state, leads where the definition says and nowhere else', () => {
    const endings = new Map(definition.endings.map((ending) => [ending.id, ending]));
    for (const { state } of paths) {
      const at = state.value as string;
      const stage = definition.stages.find(({ id }) => id === at);
      for (const event of events) {
        const to = (() => {
          if (event.type === 'SETTLED')
            return stage?.results.find(({ id }) => id === event.result)?.next[event.branch]?.to;
          if (event.type === 'SKIPPED') return stage?.skipped;
          if (event.type === 'WITHDRAWN') return stage && 'withdrawn';
          if (event.type === 'CANCELLED') return stage && 'void';
          return endings.get(at)?.reopens?.to;
        })();
        if (to === undefined) expect(() => stepStage(machine, at, event)).toThrow(/does not take/);
        else expect([stepStage(machine, at, event), stepStage(machine, at, event)]).toEqual([to, to]);
      }
    }
  });
});

it('keeps the steps of one machine apart from those of another', () => {
  const { board, mixed } = definitions;
  const event = { type: 'SETTLED', result: 'yes', branch: 0 } as const;
  expect(stepStage(compileStageMachine(board), 'second', event)).toBe('result');
  expect(stepStage(compileStageMachine(mixed), 'second', event)).toBe('optional');
});
