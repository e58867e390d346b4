import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { DomainError, INVITED_DAYS, mayNotInvite, standsIn } from '@countersign/domain';
import type { Actor, DraftContent, FilledIn } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';

/** What the author of a draft sees of its link (C7). */
export type DraftInvitationView = {
  /** Whether the matter has a part for somebody outside. */
  readonly mayInvite: boolean;
  readonly usualDays: number;
  readonly mostDays: number;
  /** Null where none is in force. */
  readonly link: InvitationView | null;
  readonly filledIn: readonly FilledInView[];
};
export type InvitationView = {
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly savedAt: Instant | null;
  readonly doneAt: Instant | null;
};
/** @property stands - false: the draft's author has changed it since, or the file is gone */
export type FilledInView = FilledIn & { readonly stands: boolean };

type Row = DraftContent & {
  readonly matter: string;
  readonly filledIn: readonly FilledIn[];
  readonly madeAt: Date | null;
  readonly expiresAt: Date | null;
  readonly savedAt: Date | null;
  readonly doneAt: Date | null;
};

/** A draft's link and what came through it; the secret itself is kept nowhere. */
@Injectable()
export class DraftInvitationQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `DRAFT_NOT_FOUND` */
  async run({ person }: Pick<Actor, 'person'>, id: string): Promise<DraftInvitationView> {
    const [row] = isUuid(id) ? await this.load(person, id) : [];
    if (!row) throw new DomainError('DRAFT_NOT_FOUND');
    const { definition } = await this.registry.latestDefinition(row.matter);
    return {
      mayInvite: mayNotInvite(definition, INVITED_DAYS.usual) === null,
      ...{ usualDays: INVITED_DAYS.usual, mostDays: INVITED_DAYS.most },
      link: linkOf(row),
      filledIn: row.filledIn.map((entry) => ({ ...entry, stands: standsIn(row, entry) })),
    };
  }

  private load(person: string, id: string): Promise<Row[]> {
    return this.source.query<Row[]>(
      `SELECT d.matter, d.form, d.materials, d.filled_in AS "filledIn", i.made_at AS "madeAt",
              i.expires_at AS "expiresAt", i.saved_at AS "savedAt", i.done_at AS "doneAt"
         FROM draft d LEFT JOIN invitation i
              ON i.draft = d.id AND i.revoked_at IS NULL AND i.expires_at > time_now($3)
        WHERE d.id = $1 AND d.person = $2`,
      [id, person, this.clock.manual],
    );
  }
}

function linkOf({ madeAt, expiresAt, savedAt, doneAt }: Row): InvitationView | null {
  if (!madeAt || !expiresAt) return null;
  const at = (date: Date | null) => date && instant(date.getTime());
  return {
    ...{ madeAt: instant(madeAt.getTime()), expiresAt: instant(expiresAt.getTime()) },
    ...{ savedAt: at(savedAt), doneAt: at(doneAt) },
  };
}
