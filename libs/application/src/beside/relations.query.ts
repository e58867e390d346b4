import { instant } from '@countersign/calendar';
import { conversionsFor, mayNotEndRelation, mayRelate } from '@countersign/domain';
import type { Actor, RelationKind, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LoadSubmission } from '../queries/load-submission.js';
import { NamedSubmissions } from './named-submissions.js';
import { asMade } from './made-of.js';
import { IN_FORCE } from './relation-rows.js';
import type { RelationView, RelationsView } from './relation.view.js';
import { submissionStates } from './submission-states.js';

type Row = {
  readonly id: string;
  readonly kind: RelationKind;
  readonly isFrom: boolean;
  readonly other: string;
  readonly actor: Actor;
  readonly at: number;
};

/** With which submissions one is related (C4), and into what it may be converted (C5). */
@Injectable()
export class RelationsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
    @Inject(NamedSubmissions) private readonly named: NamedSubmissions,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND` */
  async run(viewer: Viewer, submission: string): Promise<RelationsView> {
    const { context, state, organization } = await this.load.run(viewer, submission);
    const rows = await this.source.query<Row[]>(
      `SELECT r.id, r.kind, r.submission = $1 AS "isFrom", r.actor, epoch_ms(r.at)::float8 AS at,
              CASE WHEN r.submission = $1 THEN r.other ELSE r.submission END AS other
         FROM relation r WHERE (r.submission = $1 OR r.other = $1) AND ${IN_FORCE} ORDER BY r.at, r.id`,
      [submission],
    );
    const others = rows.map(({ other }) => other);
    const [states, named] = await Promise.all([
      submissionStates((text, values) => this.source.query(text, [...values]), others),
      this.named.run(viewer, others),
    ]);
    const nodes = rows.flatMap(({ id, kind, isFrom, other, actor, at }): readonly RelationView[] => {
      const standing = states.find((one) => one.id === other);
      if (!standing) return [];
      const shown = named.find((one) => one.id === other) ?? null;
      const from = isFrom ? state : standing.state;
      // An answer to "may I?" needs a reason as little as the button does.
      const refusal = mayNotEndRelation(from, viewer, { kind, reason: '-' });
      return [
        {
          ...{ id, kind, isFrom, at: instant(at) },
          number: standing.state.number,
          submission: shown,
          by: isFrom || shown ? organization.signer(actor) : null,
          mayEnd: refusal === null,
        },
      ];
    });
    const made = await Promise.all(
      rows
        .filter(({ kind, isFrom }) => kind === 'convertedFrom' && !isFrom)
        .flatMap(({ other }) => states.find(({ id }) => id === other) ?? [])
        .map((one) => asMade(this.registry, one.state)),
    );
    const conversions = conversionsFor(context, state, viewer, made).map(({ id, to, title }) => ({
      id,
      to,
      title,
    }));
    return { nodes, mayRelate: mayRelate(state, viewer), conversions };
  }
}
