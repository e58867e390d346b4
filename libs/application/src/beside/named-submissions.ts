import { mayRead } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { clockOfVisit, clocksOfSubmission, drivingOf } from '../queries/assemble/clock.js';
import { Moment } from '../queries/moment.js';
import type { Today } from '../queries/moment.js';
import { Wording } from '../queries/wording.js';
import type { Words } from '../queries/wording.js';
import type { NamedSubmissionView } from './relation.view.js';
import { submissionStates } from './submission-states.js';
import type { StandingSubmission } from './submission-states.js';

/** Submissions by their ids, as they are named elsewhere; those only that the viewer may read. */
@Injectable()
export class NamedSubmissions {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Wording) private readonly wording: Wording,
    @Inject(Moment) private readonly moment: Moment,
  ) {}

  /** In the order of the ids. */
  async run(viewer: Viewer, ids: readonly string[]): Promise<readonly NamedSubmissionView[]> {
    const wanted = ids.filter((id) => isUuid(id));
    if (wanted.length === 0) return [];
    const found = await submissionStates((text, values) => this.source.query(text, [...values]), wanted);
    const read = found.filter(({ state }) => mayRead(state, viewer));
    const [words, today] = await Promise.all([
      this.wording.of(read.map(({ state }) => state)),
      this.moment.now(),
    ]);
    return wanted.flatMap((id) =>
      read.filter((one) => one.id === id).map((one) => namedView(one, words(one.state), today)),
    );
  }
}

function namedView(
  { id, state }: StandingSubmission,
  { definition, calendar }: Words,
  { now }: Today,
): NamedSubmissionView {
  const moment = { calendar, now };
  const stage = definition.stages.get(state.stage);
  const clock =
    drivingOf(clocksOfSubmission(moment, definition.definition, state)) ??
    (stage ? clockOfVisit(moment, stage, state.visits.at(-1)) : null);
  const ending = state.closed && definition.endings.get(state.closed.ending);
  return {
    ...{ id, number: state.number, title: state.title },
    matterTitle: definition.definition.title,
    stageTitle: (ending ?? stage)?.title ?? null,
    light: clock?.light ?? 'grey',
    isClosed: state.closed !== undefined,
  };
}
