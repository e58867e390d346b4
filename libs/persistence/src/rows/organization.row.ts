import type { Text } from '@countersign/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'unit' })
@Check('unit_id', `id ~ '^[a-z][a-zA-Z0-9]*$'`)
export class UnitRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'unit_pkey' }) id!: string;
  @Column({ type: 'jsonb' }) name!: Text;
  /** The word that definitions use in `filedBy.units`. */
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text', nullable: true }) parent!: string | null;
}

@Entity({ name: 'post' })
@Check('post_id', `id ~ '^[a-z][a-zA-Z0-9]*$'`)
export class PostRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'post_pkey' }) unit!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'post_pkey' }) id!: string;
  @Column({ type: 'jsonb' }) title!: Text;
}

@Entity({ name: 'person' })
@Index('person_account', ['account'], { unique: true })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pkey' }) id!: string;
  @Column({ type: 'text' }) account!: string;
  @Column({ type: 'text' }) name!: string;
  /** Argon2; null where the person signs in by other means. */
  @Column({ name: 'password_hash', type: 'text', nullable: true }) passwordHash!: string | null;
  @Column({ type: 'boolean', default: true }) active!: boolean;
}

/** In which posts of which units a person may act. */
@Entity({ name: 'appointment' })
@Index('appointment_of_post', ['unit', 'post'])
export class AppointmentRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'appointment_pkey' }) person!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'appointment_pkey' }) unit!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'appointment_pkey' }) post!: string;
  /** The lowest is the post in which the person acts on signing in. */
  @Column({ type: 'integer', default: 0 }) rank!: number;
}

export const ROLES = [
  'systemAdministrator',
  'securityAdministrator',
  'auditor',
  'supervisor',
  'matterAdministrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A4: roles beside the posts; three of them no account holds together, nor with the business role (事项管理员). */
@Entity({ name: 'role_grant' })
@Check(
  'role_grant_role',
  `role IN ('systemAdministrator', 'securityAdministrator', 'auditor', 'supervisor', 'matterAdministrator')`,
)
@Index('role_grant_apart', ['person'], {
  unique: true,
  where: `role IN ('systemAdministrator', 'securityAdministrator', 'auditor', 'matterAdministrator')`,
})
export class RoleGrantRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'role_grant_pkey' }) person!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'role_grant_pkey' }) role!: Role;
}

@Entity({ name: 'session' })
@Index('session_expires', ['expiresAt'])
@Index('session_of_person', ['person'])
export class SessionRow {
  /** The token itself is known to the browser only. */
  @PrimaryColumn({ name: 'token_hash', type: 'bytea', primaryKeyConstraintName: 'session_pkey' })
  tokenHash!: Buffer;
  @Column({ type: 'uuid' }) person!: string;
  @Column({ type: 'text' }) unit!: string;
  @Column({ type: 'text' }) post!: string;
  /** By which one acts in another's post (O9). */
  @Column({ type: 'uuid', nullable: true }) delegation!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 }) expiresAt!: Date;
}
