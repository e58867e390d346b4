import { instant, localDateOf, type LocalDate } from '@countersign/calendar';
import { DomainError, type ProcessDefinition, type Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { fillIn, wordsOf } from '../queries/assemble/fill-in.js';
import { LoadSubmission, type IssuedRow, type LoadedSubmission } from '../queries/load-submission.js';
import { paramOfScore } from '../step/score-params.js';

/** A numbered notice of a decision in words, as it was issued: nothing in it is left to look up. */
export type NoticeOfDecision = {
  /** The unit that the definition names; else the one that answers for the matter. */
  readonly issuer: string;
  readonly title: string;
  readonly number: string;
  /** 主送: the submitting unit, where the definition names no other. */
  readonly addressee: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  /** D3: what it was issued in the place of. */
  readonly supersedes: { readonly number: string; readonly issuedOn: LocalDate } | null;
  /** What was decided, in one line; null where the definition has no word for it. */
  readonly result: string | null;
  readonly paragraphs: readonly string[];
  /** Null unless it was issued on a decision with every score in: then as they were. */
  readonly scores: ScoresOfNotice | null;
  readonly code: string;
};
export type ScoresOfNotice = {
  readonly rows: readonly {
    readonly criterion: string;
    readonly unit: string;
    readonly max: number;
    readonly score: number | null;
  }[];
  readonly total: string;
  readonly grade: string | null;
};

/** Finds an issued document for somebody who may read its submission. */
@Injectable()
export class OpenDocument {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
  ) {}

  /** @throws DomainError `FILE_NOT_FOUND`, also for one that is not for these eyes */
  async run(viewer: Viewer, id: string): Promise<NoticeOfDecision> {
    const submission = await this.submissionOf(id);
    const loaded = await this.load.run(viewer, submission).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'SUBMISSION_NOT_FOUND') throw notFound();
      throw error;
    });
    const issued = loaded.documents.find((document) => document.id === id);
    if (!issued) throw notFound();
    return noticeOf(loaded, issued);
  }

  private async submissionOf(id: string): Promise<string> {
    if (!z.guid().safeParse(id).success) throw notFound();
    const [row] = await this.source.query<{ submission: string }[]>(
      `SELECT submission FROM issued_document WHERE id = $1`,
      [id],
    );
    if (!row) throw notFound();
    return row.submission;
  }
}

const notFound = (): DomainError => new DomainError('FILE_NOT_FOUND');

function noticeOf(loaded: LoadedSubmission, issued: IssuedRow): NoticeOfDecision {
  const { context, state, organization } = loaded;
  const { definition } = context.definition;
  const defined = definition.documents[issued.document];
  const words = { title: state.title, submission: state.number, ...wordsOf(definition, issued.params) };
  const earlier = loaded.documents.find(({ id }) => id === issued.supersedes);
  const issuedOn = ({ issued_at: at }: IssuedRow) => localDateOf(context.calendar, instant(Date.parse(at)));
  const body = fillIn(defined?.body ?? { zh: '', en: '' }, words).zh;
  return {
    issuer: organization.unit(String(issued.params['issuer'] ?? issuerOf(loaded))).name.zh,
    title: String(issued.params['heading'] ?? defined?.title.zh ?? issued.document),
    number: issued.number,
    addressee: organization.unit(String(issued.params['addressee'] ?? state.submitter.unit)).name.zh,
    issuedOn: issuedOn(issued),
    validUntil: issued.valid_until as LocalDate | null,
    supersedes: earlier ? { number: earlier.number, issuedOn: issuedOn(earlier) } : null,
    // What says its own text says it all.
    result: defined?.text === undefined ? resultOf(definition, issued) : null,
    paragraphs: body.split('\n').filter((line) => line.trim() !== ''),
    scores: scoresOf(loaded, issued),
    code: issued.code,
  };
}

/** A decision is the unit's that answers for the matter, also where a leading group voted on it. */
function issuerOf({ context, state }: LoadedSubmission): string {
  const [clock] = context.definition.definition.clocks;
  return clock?.answerable.unit ?? state.submitter.unit;
}

function resultOf({ stages }: ProcessDefinition, { params }: IssuedRow): string | null {
  const results = stages.flatMap(({ id, results }) => results.map((result) => ({ stage: id, ...result })));
  const named = results.filter(({ id }) => id === params['result']);
  return (named.find(({ stage }) => stage === params['stage']) ?? named[0])?.title.zh ?? null;
}

/** Only what was kept as it was issued: what is signed later is no part of it, even at the same instant. */
function scoresOf({ context, organization }: LoadedSubmission, issued: IssuedRow): ScoresOfNotice | null {
  const { sheet } = context.definition.definition;
  const total = issued.params['total'];
  if (!sheet || total === undefined) return null;
  const scoreOf = (criterion: string): number | null => {
    const score = issued.params[paramOfScore(criterion)];
    return score === undefined ? null : Number(score);
  };
  if (sheet.criteria.some(({ id, counts }) => counts === 'add' && scoreOf(id) === null)) return null;
  const grade = sheet.grades.find(({ id }) => id === issued.params['grade']);
  return {
    rows: sheet.criteria.map(({ id, title, owner, max }) => {
      return { criterion: title.zh, unit: organization.unit(owner).name.zh, max, score: scoreOf(id) };
    }),
    total: String(total),
    grade: grade?.title.zh ?? null,
  };
}
