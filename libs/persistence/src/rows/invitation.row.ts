import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** C7: a link to the investor's part of a draft; one in force of each. */
@Entity({ name: 'invitation' })
@Index('invitation_secret', ['secretHash'], { unique: true })
@Index('invitation_in_force', ['draft'], { unique: true, where: 'revoked_at IS NULL' })
export class InvitationRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitation_pkey' }) id!: string;
  @Column({ type: 'uuid' }) draft!: string;
  /** SHA-256; the secret itself is shown once and kept nowhere. */
  @Column({ name: 'secret_hash', type: 'bytea' }) secretHash!: Buffer;
  @Column({ name: 'made_at', type: 'timestamptz', precision: 3 }) madeAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: Date | null;
  @Column({ name: 'saved_at', type: 'timestamptz', precision: 3, nullable: true }) savedAt!: Date | null;
  @Column({ name: 'done_at', type: 'timestamptz', precision: 3, nullable: true }) doneAt!: Date | null;
  @Column({ type: 'jsonb' }) uploads!: readonly { readonly material: string; readonly file: string }[];
}
