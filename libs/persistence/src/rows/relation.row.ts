import type { Actor } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That one submission names another (C4), or was converted from it (C5). Shown with both. */
@Entity({ name: 'relation' })
@Check('relation_kind', `kind IN ('related', 'convertedFrom')`)
@Check('relation_to_another', `submission <> other`)
@Index('relation_of_submission', ['submission'])
@Index('relation_of_other', ['other'])
export class RelationRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'relation_pkey' }) id!: string;
  @Column({ type: 'uuid' }) submission!: string;
  @Column({ type: 'uuid' }) other!: string;
  @Column({ type: 'text' }) kind!: 'related' | 'convertedFrom';
  @Column({ type: 'jsonb' }) actor!: Actor;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

/** That it was named no longer, and why. */
@Entity({ name: 'relation_end' })
export class RelationEndRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'relation_end_pkey' }) relation!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'jsonb' }) actor!: Actor;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
