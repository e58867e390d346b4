import { Readable } from 'node:stream';
import { COMPLIANCE_FIGURES, COMPLIANCE_GROUPS, CLOCK_LEVELS, ComplianceCsv } from '@countersign/application';
import type { ComplianceCsvRequest } from '@countersign/application';
import { localDate } from '@countersign/calendar';
import type { LocalDate } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { Controller, Get, Inject, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from './name/content-disposition.js';
import { RefusalFilter } from './refusal.filter.js';
import { CurrentViewer, SignedIn } from './signed-in.guard.js';

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;
const FILE_NAMES = { zh: '时效统计', en: 'compliance' } as const;

/** Compliance figures, or the list behind one, as a file for a spreadsheet. */
@Controller('compliance.csv')
@UseFilters(RefusalFilter)
@UseGuards(SignedIn)
export class ComplianceCsvController {
  constructor(@Inject(ComplianceCsv) private readonly csv: ComplianceCsv) {}

  @Get()
  async download(
    @Query() asked: Asked,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const request = requestOf(asked);
    const pieces = this.csv.run(viewer, request);
    // The first piece before the first header: what is refused is refused as such.
    const first = await pieces.next();
    const { from, to } = request.period;
    return void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header(
        'content-disposition',
        contentDisposition('attachment', `${FILE_NAMES[request.language]} ${from} ${to}.csv`),
      )
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(after(first, pieces)));
  }
}

async function* after(
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** @throws DomainError `BAD_INPUT` */
function requestOf(asked: Asked): ComplianceCsvRequest {
  const level = optional(asked, 'level', CLOCK_LEVELS);
  const figure = optional(asked, 'figure', COMPLIANCE_FIGURES);
  const groupBy = optional(asked, 'by', COMPLIANCE_GROUPS);
  if (!groupBy) throw bad('by');
  const [unit, matter, stage] = [text(asked, 'unit'), text(asked, 'matter'), text(asked, 'stage')];
  return {
    period: { from: day(asked, 'from'), to: day(asked, 'to') },
    ...{ groupBy, figure, key: text(asked, 'key'), filter: { level, unit, matter, stage } },
    language: optional(asked, 'language', ['zh', 'en'] as const) ?? 'zh',
  };
}

const bad = (path: string) => new DomainError('BAD_INPUT', [{ path, problem: 'invalid' }]);

function text(asked: Asked, name: string): string | null {
  const value = asked[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.includes('\0')) throw bad(name);
  return value;
}

function optional<const Words extends readonly string[]>(
  asked: Asked,
  name: string,
  words: Words,
): Words[number] | null {
  const value = text(asked, name);
  if (value !== null && !words.includes(value)) throw bad(name);
  return value;
}

function day(asked: Asked, name: string): LocalDate {
  const value = text(asked, name);
  if (value === null) throw bad(name);
  try {
    return localDate(value);
  } catch {
    throw bad(name);
  }
}
