import { instant, localDateOf } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { explainClock } from '@countersign/domain';
import type { Clock, DaySheet, ProcessDefinition, SubmissionState, Text } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { histories } from './histories.js';

export type ExplainedClock = {
  /** What it is the limit of. */
  readonly title: Text;
  /** Of a piece of work. */
  readonly unit?: string;
  readonly cycle: number;
  readonly closedAt?: Instant;
  readonly sheet: DaySheet;
};
export type ExplainedSubmission = { readonly number: string; readonly clocks: readonly ExplainedClock[] };

type Named = Pick<ExplainedClock, 'title' | 'unit' | 'cycle'> & { readonly clock: Clock };

/** Each due date of a submission, day by day, as an auditor would count it by hand; at the command line. */
@Injectable()
export class ExplainClocks {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /** The submission's own clocks first, then stages and pieces of work. Null where there is no such submission. */
  async run(submission: string): Promise<ExplainedSubmission | null> {
    const now = instant(await this.clock.now());
    for await (const { number, state } of histories(this.source, submission)) {
      const { id, version } = state.definition;
      const { definition } = await this.registry.definition(id, version);
      const clocks = await Promise.all(clocksOf(definition, state).map((one) => this.explain(one, now)));
      return { number, clocks };
    }
    return null;
  }

  private async explain({ clock, ...named }: Named, now: Instant): Promise<ExplainedClock> {
    const earlier = clock.events.flatMap((event) =>
      event.type === 'calendarChanged' && event.from !== undefined ? [event.from] : [],
    );
    const [calendar, ...before] = await Promise.all(
      [clock.calendar, ...earlier].map((version) => this.registry.calendar(version)),
    );
    if (!calendar) throw new Error(`calendar version ${clock.calendar} is missing`);
    const sheet = explainClock(calendar, clock, localDateOf(calendar, now), before);
    return { ...named, ...(clock.closed && { closedAt: clock.closed.at }), sheet };
  }
}

function clocksOf({ clocks: defined, stages }: ProcessDefinition, state: SubmissionState): readonly Named[] {
  const titleOf = (id: string): Text => defined.find((one) => one.id === id)?.title ?? { zh: id, en: id };
  const stageOf = (id: string) => stages.find((one) => one.id === id);
  const named = (title: Text, cycle: number, clock: Clock | undefined, unit?: string): Named[] =>
    clock ? [{ title, cycle, clock, ...(unit !== undefined && { unit }) }] : [];
  return [
    ...state.pastClocks.flatMap(({ id, cycle, clock }) => named(titleOf(id), cycle, clock)),
    ...Object.entries(state.clocks).flatMap(([id, clock]) => named(titleOf(id), state.cycle, clock)),
    ...state.visits.flatMap(({ stage, cycle, clock }) =>
      named(stageOf(stage)?.title ?? { zh: stage, en: stage }, cycle, clock),
    ),
    ...Object.values(state.work).flatMap(({ stage, seat, cycle, clock, unit }) => {
      const { title = { zh: stage, en: stage }, seats = [] } = stageOf(stage) ?? {};
      return named(seats.find(({ id }) => id === seat)?.title ?? title, cycle, clock, unit);
    }),
  ];
}
