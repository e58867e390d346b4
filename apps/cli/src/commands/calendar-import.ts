import { compileCalendar, noticeSentence, withNotice } from '@countersign/calendar';
import type { NoticeDay, ReadNotice, YearNotice } from '@countersign/calendar';
import { cnCalendar } from '@countersign/matters';
import { InvalidArgumentError, type Command } from 'commander';
import { exitWith, print } from '../print.js';
import { changeLines, changedDays, shownDate } from './calendar-diff.js';
import { publicationLines } from './calendar-publication.js';
import { isRefusal, noticeIn, readText } from './calendar-source.js';

type Options = {
  readonly year?: number;
  readonly json?: true;
  readonly preview?: true;
  readonly publish?: true;
  readonly note?: string;
};

/**
 * `calendar import`: reads a new year's notice and says what was understood, what to look at, and which days of the
 * shipped calendar it changes; and, where asked, what it does to the limits of the installation (T13).
 */
export function addCalendarImport(calendar: Command): void {
  calendar
    .command('import')
    .argument('<file>', 'the notice’s own text, or JSON or YAML of its days; - reads what is piped in')
    .description('read a holiday notice and show what it changes; exit code 1 if it does not add up')
    .option('--year <year>', 'the year that it must be for', yearArgument)
    .option('--preview', 'show which open limits of the installation it would move')
    .option('--publish', 'publish it to the installation, whose limits are then counted anew')
    .option('--note <text>', 'why, kept with the version that is published')
    .option('--json', 'print all facts as JSON')
    .action(async (file: string, options: Options, command: Command) => {
      const { year, preview, publish, note } = options;
      if (note !== undefined && !publish) command.error('error: --note goes with --publish.');
      const content = await readText(file).catch((error: Error) =>
        command.error(`error: ${file} cannot be read: ${error.message}`),
      );
      const { facts, lines, notice } = await understood(content, year);
      const effect = notice && (preview || publish) ? await effectOf(notice, publish === true, note) : null;
      print(options, { file, ...facts, ...effect?.facts }, [...lines, ...(effect?.lines ?? [])]);
      exitWith(!notice);
    });
}

type Told = { readonly facts: object; readonly lines: readonly string[]; readonly notice?: YearNotice };

/** Either is done by what the web does it with. */
async function effectOf(notice: YearNotice, publish: boolean, note: string | undefined) {
  const { previewCalendar, publishCalendar } = await import('../on-installation.js');
  const { preview, published } = publish
    ? await publishCalendar({ notice }, note)
    : { preview: await previewCalendar({ notice }), published: undefined };
  return {
    facts: { preview, ...(published && { published }) },
    lines: ['', ...publicationLines(preview, published)],
  };
}

async function understood(content: string, year: number | undefined): Promise<Told> {
  try {
    return told(await noticeIn(content, year));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { problems } = error;
    const sentences = problems.map((problem) => `  ${noticeSentence(problem)}`);
    return { facts: { problems }, lines: ['this notice does not add up:', ...sentences] };
  }
}

function told({ notice, warnings }: ReadNotice): Told {
  const shipped = { data: cnCalendar, calendar: compileCalendar(cnCalendar) };
  const data = withNotice(cnCalendar, notice);
  const changed = changedDays(shipped, { data, calendar: compileCalendar(data) });
  const remarks = warnings.map((warning) => `  ${noticeSentence(warning)}`);
  const lines = [
    [notice.title, notice.number, notice.publishedOn].filter(Boolean).join('  '),
    ...arrangementLines(notice),
    ...(remarks.length > 0 ? ['', 'look at this:', ...remarks] : []),
    '',
    'against the shipped calendar:',
    ...changeLines(changed).map((line) => `  ${line}`),
  ];
  return { facts: { notice, warnings, changed }, lines, notice };
}

/** A line for each festival: `春节  2027-02-05 Fri to 2027-02-11 Thu, 7 days; worked 2027-02-20 Sat`. */
function arrangementLines({ off, work }: YearNotice): readonly string[] {
  const names = [...new Set([...off, ...work].map(({ name }) => name))];
  return names.map((name) => {
    const [days, worked] = [dates(off, name), dates(work, name)];
    const more = worked.length > 0 ? `; worked ${worked.map(shownDate).join(', ')}` : '';
    return `${name}  ${stretches(days).join(', ')}, ${days.length} ${days.length === 1 ? 'day' : 'days'}${more}`;
  });
}

const dates = (days: readonly NoticeDay[], name: string) =>
  days.filter((day) => day.name === name).map(({ on }) => on);

/** Days in a row are told by the first and the last. */
function stretches(days: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const on of days) {
    const run = runs.at(-1);
    const isNext = run && Date.parse(on) - Date.parse(run.at(-1) ?? on) === 86_400_000;
    if (isNext) run.push(on);
    else runs.push([on]);
  }
  return runs.map((run) => {
    const [first = '', last = ''] = [run[0], run.at(-1)];
    return first === last ? shownDate(first) : `${shownDate(first)} to ${shownDate(last)}`;
  });
}

function yearArgument(text: string): number {
  if (/^[12]\d{3}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a year of four digits.');
}
