import { instant } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Organization } from './organization.js';
import type { OrganizationView } from './organization.js';
import { decodeCursor, pageOf, pageSize } from './page.js';
import type { ApplicantMarkView, ApplicantPage, ApplicantView, MarkKind } from './views/applicant.view.js';
import type { PageRequest } from './views/common.view.js';

/** The business administrators keep the register; supervision of efficiency reads it. */
const MAY_READ = ['matterAdministrator', 'supervisor'];
/** Marked now before once marked; by code. */
const cursor = z.tuple([z.boolean(), z.string()]);

type Mark = Omit<ApplicantMarkView, 'setAt' | 'clearedAt'> & {
  readonly setAt: number;
  readonly clearedAt: number | null;
};
type Row = { readonly code: string; readonly isMarked: boolean; readonly marks: readonly Mark[] };

/** T15: applicants with a mark, now or once. */
@Injectable()
export class ApplicantsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /**
   * @param text - a part of the code
   * @throws DomainError `NOT_AN_ADMINISTRATOR`, `BAD_INPUT`
   */
  async run(viewer: Viewer, text: string | null, page: PageRequest): Promise<ApplicantPage> {
    assertMayRead(viewer);
    const first = pageSize(page);
    const [isMarked, code] = decodeCursor(page.after, cursor) ?? [null, null];
    const part = text?.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`) ?? '';
    const [rows, organization] = await Promise.all([
      this.source.query<Row[]>(
        `SELECT * FROM (${APPLICANTS} WHERE m.code ILIKE $1 GROUP BY m.code) AS a
          WHERE $2::boolean IS NULL OR "isMarked" < $2 OR ("isMarked" = $2 AND code > $3)
          ORDER BY "isMarked" DESC, code LIMIT $4`,
        [`%${part}%`, isMarked, code, first + 1],
      ),
      this.organization.current(),
    ]);
    return pageOf(
      rows,
      first,
      (row) => [row.isMarked, row.code],
      (row) => applicantView(row, organization),
    );
  }

  /** One of them; without a mark where there never was one. @throws DomainError `NOT_AN_ADMINISTRATOR` */
  async one(viewer: Viewer, code: string): Promise<ApplicantView> {
    assertMayRead(viewer);
    const [[row], organization] = await Promise.all([
      this.source.query<Row[]>(`${APPLICANTS} WHERE m.code = $1 GROUP BY m.code`, [code]),
      this.organization.current(),
    ]);
    return applicantView(row ?? { code, isMarked: false, marks: [] }, organization);
  }
}

function assertMayRead({ roles }: Viewer): void {
  if (!roles.some((role) => MAY_READ.includes(role))) throw new DomainError('NOT_AN_ADMINISTRATOR');
}

const APPLICANTS = `
  SELECT m.code, bool_or(m.cleared_at IS NULL) AS "isMarked",
         jsonb_agg(jsonb_build_object(
           'id', m.id, 'kind', m.kind, 'reason', m.reason, 'setAt', epoch_ms(m.set_at), 'setBy', setter.name,
           'submission', m.submission, 'number', s.number, 'clearedAt', epoch_ms(m.cleared_at),
           'clearedBy', clearer.name, 'clearReason', m.clear_reason) ORDER BY m.set_at DESC, m.id DESC) AS marks
    FROM applicant_mark m
    LEFT JOIN person setter ON setter.id = m.set_by
    LEFT JOIN person clearer ON clearer.id = m.cleared_by
    LEFT JOIN submission s ON s.id = m.submission`;

function applicantView({ code, marks }: Row, organization: OrganizationView): ApplicantView {
  const { name, kind } = organization.unit(`org${code}`);
  const has = (wanted: MarkKind) => marks.some((mark) => mark.kind === wanted && mark.clearedAt === null);
  return {
    ...{ code, badCredit: has('badCredit'), rightLost: has('lostRight') },
    name: kind === 'unknown' ? null : name,
    marks: marks.map((mark) => ({
      ...mark,
      setAt: instant(mark.setAt),
      clearedAt: mark.clearedAt === null ? null : instant(mark.clearedAt),
    })),
  };
}
