import { actor } from '../../test/fixture.js';
import { mayNotKeepTemplate, templatesKept } from './template.js';

const as = (account: string, roles: readonly string[] = []) => ({ ...actor(account), roles });

describe('opinion templates (C2)', () => {
  it('one’s own everybody keeps, a unit’s its head and its clerk', () => {
    expect(['nr.head', 'nr.clerk', 'nr.section'].map((who) => templatesKept(as(who)))).toEqual([
      ['person', 'unit'],
      ['person', 'unit'],
      ['person'],
    ]);
    expect(templatesKept(as('admin.system', ['systemAdministrator']))).toEqual([]);
    const unit = { owner: 'unit', text: '同意' } as const;
    expect(mayNotKeepTemplate(as('nr.head'), unit, 0)).toBeNull();
    expect(mayNotKeepTemplate(as('nr.section'), unit, 0)?.code).toBe('MAY_NOT_KEEP_TEMPLATES');
  });

  it('has words, at most 500 signs of them, and a hundred of one owner', () => {
    const why = (text: string, others = 0) =>
      mayNotKeepTemplate(as('nr.section'), { owner: 'person', text }, others)?.code ?? null;
    expect([why('  '), why('一'.repeat(500)), why('一'.repeat(501))]).toEqual([
      'TEXT_REQUIRED',
      null,
      'BAD_INPUT',
    ]);
    expect([why('同意', 99), why('同意', 100)]).toEqual([null, 'TOO_MANY_TEMPLATES']);
  });
});
