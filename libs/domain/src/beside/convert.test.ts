import { actor, review } from '../../test/fixture.js';
import { accepted, playTimed } from '../../test/timed-play.js';
import { timed } from '../../test/timed.js';
import { compileDefinition } from '../definition/compile.js';
import { checkDefinition } from '../definition/check.js';
import { checkConversion } from '../definition/check-converts.js';
import { definitionSchema, type Conversion, type ProcessDefinition } from '../definition/schema.js';
import type { Viewer } from '../model.js';
import { conversionsFor, convert, mayNotConvert, type Made } from './convert.js';

const t = { zh: 'x', en: 'x' };
const conversion = (more: object = {}): Conversion => ({
  ...{ id: 'fund', to: 'review', title: t, materials: {} },
  ...{ form: { title: { from: 'title' }, amount: 'form.amount * 2' }, ...more },
});
const withConversions = (converts: readonly Conversion[]): ProcessDefinition =>
  definitionSchema.parse({ ...timed, converts });
const { using, state } = playTimed(accepted(), [{ until: '02T08:30' }]);
const contextWith = (one: Conversion) => ({
  ...using,
  definition: compileDefinition(withConversions([one])),
});
const as = (account: string, roles: readonly string[] = []): Viewer => ({ ...actor(account), roles });
const why = (one: Conversion, who = as('gonghe.officer'), made: readonly Made[] = []) =>
  mayNotConvert(contextWith(one), state, who, one, made)?.details[0]?.problem ?? null;
const into = compileDefinition(review);
const endingOf = (kind: string) => review.endings.find((one) => one.kind === kind)!.id;
const madeOf = (closed?: string, definition = into): Made => ({
  ...{ number: '7', definition },
  ...(closed !== undefined && { closed: { ending: endingOf(closed), at: state.lastAt } }),
});

describe('converting a submission into another matter (C5)', () => {
  it('is its submitter’s, or the party’s whom the definition names; nobody’s by a role', () => {
    expect([why(conversion()), why(conversion(), as('a.head'))]).toEqual([null, 'notTheirs']);
    const byA = conversion({ by: { unit: 'a', post: 'head' } });
    expect([why(byA), why(byA, as('a.head')), why(byA, as('a.head', ['systemAdministrator']))]).toEqual([
      ...['notTheirs', null, 'notTheirs'],
    ]);
  });

  it('is done once into each matter: again only where what was made of it came to nothing', () => {
    const by = as('gonghe.officer');
    const second = (...made: readonly Made[]) => why(conversion(), by, made);
    expect([second(madeOf()), second(madeOf('positive'))]).toEqual(['alreadyConverted', 'alreadyConverted']);
    expect([second(madeOf('negative')), second(madeOf('withdrawn'))]).toEqual([null, null]);
    expect(second(madeOf('withdrawn'), madeOf())).toBe('alreadyConverted');
    expect(second(madeOf(undefined, using.definition))).toBeNull();
    expect(conversionsFor(contextWith(conversion()), state, by, [madeOf()])).toEqual([]);
  });

  it('is offered when its condition holds', () => {
    expect(why(conversion({ when: 'form.amount >= 500000' }))).toBeNull();
    const later = conversion({ when: 'form.amount > 500000' });
    expect(why(later)).toBe('notYet');
    expect(conversionsFor(contextWith(later), state, as('gonghe.officer'), [])).toEqual([]);
    expect(conversionsFor(contextWith(conversion()), state, as('gonghe.officer'), [])).toHaveLength(1);
    expect(conversionsFor(using, state, as('gonghe.officer'), [])).toEqual([]);
  });

  it('copies a field as it stands; what is computed of money comes out in yuan (F1)', () => {
    const { form, materials } = converted(conversion());
    expect(form).toEqual({ title: 'A matter', amount: 10_000 });
    expect(materials).toEqual([]);
  });

  it('leaves out what is empty, and carries materials over by their files', () => {
    const one = conversion({
      form: { title: { from: 'kind' }, amount: 'null' },
      materials: { deed: 'plan' },
    });
    expect(converted(one)).toEqual({ form: {}, materials: [{ material: 'deed', file: 'plan.pdf' }] });
  });

  it('refuses an expression that gives what no form holds', () => {
    const date = conversion({ form: { title: 'date("2026-06-12")' } });
    expect(() => converted(date)).toThrow(expect.objectContaining({ code: 'EXPRESSION_FAILED' }));
  });

  it('is checked at publication: what it takes, what it gives to whom', () => {
    const faults = (one: Conversion) =>
      checkDefinition(withConversions([one])).map(({ path, problem }) => `${path} ${problem}`);
    expect(faults(conversion())).toEqual([]);
    expect(faults(conversion({ to: 'timed' }))).toEqual(['converts.fund.to itself']);
    expect(faults(conversion({ form: { title: { from: 'none' } } }))).toEqual([
      'converts.fund.form.title unknownField',
    ]);
    expect(faults(conversion({ form: { title: 'form.none' } }))).toEqual([
      'converts.fund.form.title badExpression',
    ]);
    expect(faults(conversion({ when: 'today() > 1' }))).toEqual(['converts.fund.when badExpression']);
    expect(faults(conversion({ materials: { deed: 'none' } }))).toEqual([
      'converts.fund.materials.deed unknown',
    ]);
    expect(faults(conversion({ by: {} }))).toEqual(['converts.fund.by exactlyOneOfUnitAndUnitFrom']);
  });

  it('of a target that is known, what it has no place for is said', () => {
    const one = conversion({ form: { title: 'form.kind', none: 'form.kind' }, materials: { deed: 'plan' } });
    expect(checkConversion(one, review).map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'converts.fund.form.none unknownField',
      'converts.fund.materials.deed unknown',
    ]);
  });
});

const converted = (one: Conversion) => convert(contextWith(one), state, one, review);
