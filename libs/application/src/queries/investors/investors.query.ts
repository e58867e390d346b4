import { DomainError, codeOfUnit, creditCodeProblem, investorOf, unitOfInvestor } from '@countersign/domain';
import type { ApplicantStanding, Text, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Moment } from '../moment.js';
import { Organization } from '../organization.js';
import { decodeCursor, pageOf, pageSize } from '../page.js';
import type { PageRequest } from '../views/common.view.js';
import type { InvestorSubmissionPage, InvestorView } from '../views/investor.view.js';
import { Wording } from '../wording.js';
import { investorItem } from './investor-item.js';
import { investorCursor, investorRows } from './investor-rows.js';

/** T15: who reads the register of applicants reads it here, too. */
const READ_REGISTER = ['matterAdministrator', 'supervisor'];

/** One page per investor (一企一档): what was filed for it, across matters, as far as it is for the viewer's eyes. */
@Injectable()
export class InvestorsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Wording) private readonly wording: Wording,
    @Inject(Moment) private readonly moment: Moment,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /**
   * @param asked - the code; null: of the viewer's own enterprise
   * @throws DomainError `BAD_INPUT` for what is no unified social credit code; for one's own where one is of none
   */
  async one(viewer: Viewer, asked: string | null): Promise<InvestorView> {
    const code = asked ?? codeOfUnit(viewer.unit);
    if (code === null) throw new DomainError('BAD_INPUT', [{ path: 'code', problem: 'notOfAnEnterprise' }]);
    assertCode(code);
    const readsRegister = viewer.roles.some((role) => READ_REGISTER.includes(role));
    const [[latest], [standing]] = await Promise.all([
      investorRows(this.source, viewer, code, 1, null),
      readsRegister
        ? this.source.query<{ standing: ApplicantStanding }[]>('SELECT applicant_standing($1) AS standing', [
            code,
          ])
        : [],
    ]);
    const [words, organization] = await Promise.all([
      this.wording.of(latest ? [latest.state] : []),
      this.organization.current(),
    ]);
    const unit = organization.unit(unitOfInvestor(code));
    const isOwn = viewer.unit === unit.id;
    const filed = latest && investorOf(words(latest.state).definition.definition, latest.form)?.name;
    const isKnown = unit.kind !== 'unknown' && (isOwn || latest !== undefined);
    const asFiled: Text | null = filed == null ? null : { zh: filed, en: filed };
    return { code, name: isKnown ? unit.name : asFiled, standing: standing?.standing ?? null };
  }

  /** @throws DomainError `BAD_INPUT` for what is no unified social credit code, or no page */
  async submissions(viewer: Viewer, code: string, page: PageRequest): Promise<InvestorSubmissionPage> {
    assertCode(code);
    const first = pageSize(page);
    const after = decodeCursor(page.after, investorCursor);
    const rows = await investorRows(this.source, viewer, code, first + 1, after);
    const [words, today] = await Promise.all([
      this.wording.of(rows.map(({ state }) => state)),
      this.moment.now(),
    ]);
    return pageOf(
      rows,
      first,
      ({ key }) => key,
      (row) => investorItem(row, words(row.state), today),
    );
  }
}

function assertCode(code: string): void {
  const problem = creditCodeProblem(code);
  if (problem) throw new DomainError('BAD_INPUT', [{ path: 'code', problem }]);
}
