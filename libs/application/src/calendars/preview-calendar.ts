import { setImmediate as othersFirst } from 'node:timers/promises';
import type { LocalDate } from '@countersign/calendar';
import { localDate } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { Registry, canonical } from '@countersign/persistence';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { assertAdministrator } from '../commands/administrator.js';
import { assertStorable } from '../step/storable.js';
import { movesOf } from './moves-of.js';
import type { LimitMove } from './moves-of.js';
import { openSubmissions } from './open-submissions.js';
import type { OpenSubmission, Span } from './open-submissions.js';
import { propose } from './propose.js';
import type { CalendarInput, Proposal } from './propose.js';

export type PreviewRequest = {
  readonly input: CalendarInput;
  /** The version that the administrator looked at; another one since is refused. */
  readonly basedOn: number;
  /** At least so many moves on a page, if there are: those of one submission stay together. */
  readonly first: number;
  /** The last submission of the page before. */
  readonly after?: string;
};
export type PreviewedMove = LimitMove & {
  readonly submission: string;
  readonly number: string;
  readonly definition: { readonly id: string; readonly version: number };
};
export type PreviewCounts = {
  /** Limits that were counted anew: those that run over days that may change. */
  readonly checked: number;
  readonly moved: number;
  readonly later: number;
  readonly earlier: number;
  /** Would be overdue after the fact: the old date stays. */
  readonly kept: number;
  readonly noLongerProvisional: number;
};
export type CalendarPreview = PreviewCounts &
  Pick<Proposal, 'days' | 'warnings'> & {
    /** That it would have. */
    readonly version: number;
    readonly moves: readonly PreviewedMove[];
    /** Give it back as `after`; null: there are no more. */
    readonly next: string | null;
  };

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
/** For so long a page more need not count all of it again. */
const COUNTED_FOR_MS = 120_000;
const MOST_COUNTED = 8;

/** T13: what publishing a version would do to every open limit. Nothing is written, and little is held at a time. */
@Injectable()
export class PreviewCalendar {
  private readonly counted = new Map<
    string,
    { readonly at: number; readonly counts: Promise<PreviewCounts> }
  >();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `NOT_AN_ADMINISTRATOR`, `BAD_INPUT` with all that does not add up, `STALE` */
  async run(by: Viewer | null, { input, basedOn, first, after }: PreviewRequest): Promise<CalendarPreview> {
    if (by) assertAdministrator(by);
    assertStorable(input, 'calendar');
    const [latest] = await this.registry.calendars();
    if (latest?.version !== basedOn) {
      const now = latest?.version ?? null;
      throw new DomainError('STALE', [{ path: 'basedOn', problem: 'changed', seen: basedOn, now }]);
    }
    const proposal = propose(latest, input);
    const { days, warnings } = proposal;
    const [counts, page] = [
      await this.countsOf(canonical({ basedOn, input }), proposal),
      await this.page(proposal, first, after ?? BEFORE_ALL),
    ];
    return { ...counts, ...page, days, warnings, version: proposal.data.version };
  }

  private countsOf(key: string, proposal: Proposal): Promise<PreviewCounts> {
    const now = performance.now();
    for (const [known, { at }] of this.counted)
      if (now - at > COUNTED_FOR_MS || this.counted.size > MOST_COUNTED) this.counted.delete(known);
    const there = this.counted.get(key);
    if (there) return there.counts;
    const counts = this.count(proposal);
    this.counted.set(key, { at: now, counts });
    counts.catch(() => this.counted.delete(key));
    return counts;
  }

  private async count(proposal: Proposal): Promise<PreviewCounts> {
    const sum = { checked: 0, moved: 0, later: 0, earlier: 0, kept: 0, noLongerProvisional: 0 };
    for await (const { moves, checked, noLongerProvisional } of this.each(proposal, BEFORE_ALL)) {
      sum.checked += checked;
      sum.noLongerProvisional += noLongerProvisional;
      for (const { kept, from, to } of moves) {
        if (kept) sum.kept += 1;
        else if (to > from) sum.later += 1;
        else sum.earlier += 1;
      }
    }
    return { ...sum, moved: sum.later + sum.earlier };
  }

  private async page(
    proposal: Proposal,
    first: number,
    after: string,
  ): Promise<Pick<CalendarPreview, 'moves' | 'next'>> {
    const found: PreviewedMove[] = [];
    let last = after;
    for await (const { id, state, moves } of this.each(proposal, after)) {
      if (found.length >= first && moves.length > 0) return { moves: found, next: last };
      last = id;
      const { number, definition } = state;
      found.push(...moves.map((move) => ({ ...move, submission: id, number, definition })));
    }
    return { moves: found, next: null };
  }

  private async *each({ calendar, days, act }: Proposal, after: string) {
    const open = openSubmissions(this.source, this.registry, this.clock.manual, spanOf(act, days), after);
    let sinceYield = performance.now();
    for await (const one of open) {
      yield { ...one, ...movesIn(one, calendar) };
      if (performance.now() - sinceYield < YIELD_AFTER_MS) continue;
      await othersFirst();
      sinceYield = performance.now();
    }
  }
}

/** Whoever signs meanwhile in this process hardly waits. */
const YIELD_AFTER_MS = 10;

const movesIn = ({ context, state, at }: OpenSubmission, calendar: Proposal['calendar']) =>
  movesOf(context, state, calendar, at);

/** A notice also ends what was provisional, on any day of its year. */
function spanOf(act: Proposal['act'], days: Proposal['days']): Span {
  const all: LocalDate[] = days.map(({ on }) => on);
  if (act.type === 'notice') all.push(localDate(`${act.year}-01-01`), localDate(`${act.year}-12-31`));
  else all.push(localDate(act.on));
  all.sort();
  return { from: all[0]!, to: all.at(-1)! };
}
