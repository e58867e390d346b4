import { DomainError, mayRead, standsApart } from '@countersign/domain';
import type { Text, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { submissionStates } from '../../beside/submission-states.js';
import { mightRead, mightReadValues } from '../might-read.js';
import type { InvestorView } from '../views/investor.view.js';

const MOST = 50;
/** Submissions looked through at once, and in all: what is further back is found by more of its name. */
const AT_ONCE = 100;
const TIMES = 10;

type Candidate = {
  readonly id: string;
  readonly code: string;
  readonly filed: string | null;
  readonly registered: Text | null;
  readonly key: readonly [string, string];
};

/** Investors by a part of code or name, of whom the viewer may read a submission; the one filed for last first. */
@Injectable()
export class FindInvestorsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @throws DomainError `BAD_INPUT` for a page of none or of too many */
  async run(viewer: Viewer, text: string, first: number): Promise<readonly InvestorView[]> {
    if (!Number.isInteger(first) || first < 1 || first > MOST)
      throw new DomainError('BAD_INPUT', [{ path: 'first', problem: 'outOfRange', least: 1, most: MOST }]);
    if (standsApart(viewer.roles)) return [];
    const names = await this.nameFields();
    const found = new Map<string, InvestorView>();
    let last: Candidate | undefined;
    for (let n = 0; n < TIMES && found.size < first; n++) {
      const rows = await this.candidates(viewer, text.trim(), [...found.keys()], names, last);
      const ids = rows.map(({ id }) => id);
      const states = await submissionStates((sql, values) => this.source.query(sql, [...values]), ids);
      const read = new Set(states.filter(({ state }) => mayRead(state, viewer)).map(({ id }) => id));
      for (const row of rows)
        if (read.has(row.id) && !found.has(row.code)) found.set(row.code, investorView(row));
      if (rows.length < AT_ONCE) break;
      last = rows.at(-1);
    }
    return [...found.values()].slice(0, first);
  }

  private candidates(
    viewer: Viewer,
    part: string,
    known: readonly string[],
    names: Readonly<Record<string, string>>,
    last: Candidate | undefined,
  ): Promise<readonly Candidate[]> {
    const pattern = `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return this.source.query<Candidate[]>(CANDIDATES, [
      ...[pattern, known, JSON.stringify(names), ...(last?.key ?? [null, null])],
      ...mightReadValues(viewer),
    ]);
  }

  /** By the definitions in force: what was published before there were names is found as well, if its field is the same. */
  private async nameFields(): Promise<Readonly<Record<string, string>>> {
    const definitions = await this.registry.definitions();
    return Object.fromEntries(
      definitions.flatMap(({ definition: { id, form } }) =>
        form.applicantName === undefined ? [] : [[id, form.applicantName]],
      ),
    );
  }
}

function investorView({ code, filed, registered }: Candidate): InvestorView {
  return { code, name: registered ?? (filed === null ? null : { zh: filed, en: filed }), standing: null };
}

const CANDIDATES = `
  SELECT s.id, s.applicant AS code, f.values ->> ($3::jsonb ->> s.definition_id) AS filed, u.name AS registered,
         jsonb_build_array(s.filed_at, s.id) AS key
    FROM submission s
    JOIN form_revision f ON f.submission = s.id AND f.revision = (s.state #>> '{form,revision}')::int
    LEFT JOIN unit u ON u.id = 'org' || s.applicant
   WHERE s.applicant IS NOT NULL AND s.applicant <> ALL ($2::text[])
     AND (s.applicant ILIKE $1 OR f.values ->> ($3::jsonb ->> s.definition_id) ILIKE $1
          OR u.name ->> 'zh' ILIKE $1 OR u.name ->> 'en' ILIKE $1)
     AND ($4::timestamptz IS NULL OR (s.filed_at, s.id) < ($4, $5::uuid))
     AND ${mightRead(6)}
   ORDER BY s.filed_at DESC, s.id DESC LIMIT ${AT_ONCE}`;
