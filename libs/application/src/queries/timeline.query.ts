import { instant } from '@countersign/calendar';
import type { Actor, Fact, SubmissionEvent } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { factTitles, type Words } from './assemble/fact-titles.js';
import { Organization } from './organization.js';
import { decodeCursor, pageOf, pageSize } from './page.js';
import type { PageRequest } from './views/common.view.js';
import type { SubmissionView, TimelineEntryView, TimelinePage } from './views/submission.view.js';

type Row = { readonly seq: number; readonly text: string; readonly hash: string };
type Recorded = {
  readonly at: string;
  readonly recordedAt: string;
  readonly event: SubmissionEvent;
  readonly facts: readonly Fact[];
};
/** The facts that say what an opinion was; who was asked, and that somebody signed, is everybody's to know. */
const TELLING = [
  'signed',
  'corrected',
  'adopted',
  'supplementary',
] as const satisfies readonly Fact['type'][];
/** What goes on inside a unit's chain is for the unit alone (O7). */
const INSIDE = [
  'PASS_UP',
  'PASS_DOWN',
  'FETCH_UP',
  'TRANSFER',
] as const satisfies readonly SubmissionEvent['type'][];
const isInside = (pieces: string) =>
  `(type = ANY (ARRAY['${INSIDE.join("', '")}']) AND (text::jsonb #>> '{event,no}')::int = ANY (${pieces}))`;
const cursor = z.tuple([z.int32()]);
type Timed = Pick<SubmissionView, 'id' | 'seq' | 'assignments' | 'matter' | 'definitionVersion'>;

/** What happened to a submission, oldest first. For who has the submission in hand already: it was asked for then. */
@Injectable()
export class TimelineQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  async run(
    { id, seq, assignments, matter, definitionVersion }: Timed,
    page: PageRequest,
  ): Promise<TimelinePage> {
    const first = pageSize(page);
    const [after] = decodeCursor(page.after, cursor) ?? [0];
    const hidden = {
      opinions: new Set(assignments.filter((one) => one.hidden).map(({ no }) => no)),
      questions: new Set(assignments.filter(({ added }) => added?.text === null).map(({ no }) => no)),
      chains: new Set(assignments.filter(({ chainHidden }) => chainHidden).map(({ no }) => no)),
      inside: new Set(assignments.filter(({ hidesPreparations }) => hidesPreparations).map(({ no }) => no)),
    };
    const [rows, firstHidden, organization, definition] = await Promise.all([
      // Not beyond what the submission was read with: of what happened since, `hidden` does not know what to hide.
      this.source.query<Row[]>(
        `SELECT seq, text, encode(hash, 'hex') AS hash FROM submission_event
          WHERE submission = $1 AND seq > $2 AND seq <= $4 AND NOT ${isInside('$5::int[]')} ORDER BY seq LIMIT $3`,
        [id, after, first + 1, seq, [...hidden.chains]],
      ),
      this.firstHidden(id, hidden),
      this.organization.current(),
      this.registry.definition(matter, definitionVersion),
    ]);
    const stages = new Map(assignments.map(({ no, stage }) => [no, stage]));
    return pageOf(
      rows,
      first,
      ({ seq }) => [seq],
      (row) => entryView(row, { definition, organization, stages }, hidden, row.seq < firstHidden),
    );
  }

  /**
   * The first event that tells of something hidden. A hash confirms a guess at what it was made of, and the next is
   * made of it in turn: from here on none is shown (O12).
   */
  private async firstHidden(id: string, { opinions, questions, chains, inside }: Hidden): Promise<number> {
    if (opinions.size + questions.size + chains.size + inside.size === 0) return Infinity;
    const [row] = await this.source.query<{ readonly seq: number | null }[]>(
      `SELECT min(seq) AS seq
         FROM (SELECT seq, type, text::jsonb AS text FROM submission_event WHERE submission = $1) AS e
        WHERE to_jsonb($2::int[]) @> (text #> '{event,no}') OR ${isInside('$5::int[]')}
            OR to_jsonb($6::int[]) @> (text #> '{event,no}') AND text #>> '{event,type}' IN ('ENTRUST', 'PREPARE')
           OR EXISTS (SELECT FROM jsonb_array_elements(text -> 'facts') AS fact
                       WHERE to_jsonb($2::int[]) @> (fact -> 'no') AND fact ->> 'type' = ANY ($3)
                          OR to_jsonb($4::int[]) @> (fact -> 'no') AND fact ->> 'type' = 'reviewerAdded')`,
      [id, [...opinions], TELLING, [...questions], [...chains], [...inside]],
    );
    return row?.seq ?? Infinity;
  }
}

/**
 * What is not for the reader's eyes, by pieces of work: opinions given there, what was asked of who was added, and what
 * went on inside the unit, or was prepared there (O7).
 */
type Hidden = Readonly<Record<'opinions' | 'questions' | 'chains' | 'inside', ReadonlySet<number>>>;

function entryView(
  { seq, text, hash }: Row,
  words: Words,
  hidden: Hidden,
  showsHash: boolean,
): TimelineEntryView {
  const { at, recordedAt, event, facts } = JSON.parse(text) as Recorded;
  const actor: Actor | null = 'actor' in event ? event.actor : null;
  // The reason of an adoption speaks of the opinion, so it is hidden with it.
  const isHidden = 'no' in event && hidden.opinions.has(event.no);
  const isAsked = facts.some((fact) => fact.type === 'reviewerAdded' && hidden.questions.has(fact.no));
  const isInside = event.type === 'ENTRUST' && hidden.inside.has(event.no);
  return {
    ...{ seq, hash: showsHash ? hash : null, type: event.type },
    at: instant(Date.parse(at)),
    recordedAt: instant(Date.parse(recordedAt)),
    by: actor && words.organization.signer(actor),
    bySystem: actor === null,
    facts: facts.map((fact) => titled(withoutHidden(fact, hidden.opinions), words)),
    reason: isHidden || isAsked || isInside ? null : reasonOf(event),
  };
}

/** With what its ids are called: a client knows some of them only from here. */
const titled = (fact: object, words: Words): unknown => ({ ...fact, titles: factTitles(fact, words) });

/** What was written with an act; of a pause the notice, its reason being one of a list (T6). */
function reasonOf(event: SubmissionEvent): string | null {
  if (event.type === 'PAUSE') return event.text;
  return 'reason' in event ? (event.reason ?? null) : null;
}

/** That somebody signed is everybody's to know; what, is shown with the opinion or not at all (O12). */
function withoutHidden(fact: Fact, hidden: ReadonlySet<number>): object {
  if (!('no' in fact) || !hidden.has(fact.no)) return fact;
  const { type, no } = fact;
  return 'unit' in fact ? { type, no, unit: fact.unit } : { type, no };
}
