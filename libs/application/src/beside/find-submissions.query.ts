import { DomainError, mayRead, standsApart } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { mightRead, mightReadValues } from '../queries/might-read.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NamedSubmissions } from './named-submissions.js';
import type { NamedSubmissionView } from './relation.view.js';
import { submissionStates } from './submission-states.js';

const MOST = 20;
/** Looked through at once, and in all: what is further back is found by more of its title. */
const AT_ONCE = 100;
const AT_MOST = 1_000;

/** Submissions by a part of their number or title, the latest first, among those that the viewer may read. */
@Injectable()
export class FindSubmissionsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(NamedSubmissions) private readonly named: NamedSubmissions,
  ) {}

  /** @throws DomainError `BAD_INPUT` for a page of none or of too many */
  async run(viewer: Viewer, text: string, first: number): Promise<readonly NamedSubmissionView[]> {
    if (!Number.isInteger(first) || first < 1 || first > MOST)
      throw new DomainError('BAD_INPUT', [{ path: 'first', problem: 'outOfRange', least: 1, most: MOST }]);
    const part = text.trim();
    if (!part || standsApart(viewer.roles)) return [];
    const found: string[] = [];
    for (let offset = 0; offset < AT_MOST && found.length < first; offset += AT_ONCE) {
      const ids = await this.candidates(viewer, part, offset);
      const states = await submissionStates((sql, values) => this.source.query(sql, [...values]), ids);
      const read = new Set(states.filter(({ state }) => mayRead(state, viewer)).map(({ id }) => id));
      found.push(...ids.filter((id) => read.has(id)));
      if (ids.length < AT_ONCE) break;
    }
    return this.named.run(viewer, found.slice(0, first));
  }

  private async candidates(viewer: Viewer, part: string, offset: number): Promise<readonly string[]> {
    const pattern = `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const rows = await this.source.query<{ id: string }[]>(
      `SELECT s.id FROM submission s
        WHERE (s.title ILIKE $1 OR s.number ILIKE $1)
          AND ${mightRead(3)}
        ORDER BY s.filed_at DESC, s.id DESC LIMIT ${AT_ONCE} OFFSET $2`,
      [pattern, offset, ...mightReadValues(viewer)],
    );
    return rows.map(({ id }) => id);
  }
}
