import { refusalLines } from './refusal-lines.js';

const topic = (known: string) => ({ path: 'topic', problem: 'unknown', topic: 'results', known });

describe('a refusal at the command line', () => {
  it('is a sentence with its figures, and the code', () => {
    expect(refusalLines({ code: 'BAD_INPUT', details: [topic('admitted projectEntryResult')] })).toEqual([
      'No published matter pushes results. The topics are: admitted, projectEntryResult. (BAD_INPUT)',
    ]);
    expect(refusalLines({ code: 'BAD_INPUT', details: [topic('')] })).toEqual([
      'No published matter pushes anything. Publish one first: definition publish FILE. (BAD_INPUT)',
    ]);
    const last = '2026-06-15T01:00:00.000Z';
    const backwards = { path: 'now', problem: 'backwards', last, asked: '2026-06-14T01:00:00.000Z' };
    expect(refusalLines({ code: 'CLOCK_GOES_FORWARD', details: [backwards] })).toEqual([
      'Something has happened at 2026-06-15T09:00:00.000+08:00. The clock cannot go behind it. (CLOCK_GOES_FORWARD)',
    ]);
  });

  it('names every problem that no sentence tells', () => {
    const details = [
      { path: 'stages.review.settle', problem: 'missing' },
      { path: '', problem: 'invalid', message: 'not an object' },
    ];
    expect(refusalLines({ code: 'DEFINITION_INVALID', details })).toEqual([
      'The definition cannot be published as it is. (DEFINITION_INVALID)',
      '  stages.review.settle: missing',
      '  the definition: invalid not an object',
    ]);
  });

  it('is told with its code also where nobody expected it', () => {
    expect(refusalLines({ code: 'STAGE_SETTLED', details: [] })).toEqual([
      'This was refused. (STAGE_SETTLED)',
    ]);
  });
});
