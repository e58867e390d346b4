import { timed } from '../../test/timed.js';
import { differenceOf } from './revision-difference.js';

const file = (material: string, digest: string) => ({
  ...{ material, digest, file: digest, name: `${digest}.pdf`, size: 1, type: 'application/pdf' },
});
const before = {
  values: { title: 'A matter', amount: 5_000, list: [1, 2], gone: 'x' },
  materials: [file('plan', 'p1'), file('funds', 'f1')],
};

describe('the difference between revisions (C3)', () => {
  it('names what changed, old and new, in the order of the form', () => {
    const after = { ...before, values: { amount: 6_000, title: 'Another', list: [2, 1], extra: true } };
    expect(differenceOf(timed, before, after).fields).toEqual([
      { id: 'title', before: 'A matter', after: 'Another' },
      { id: 'amount', before: 5_000, after: 6_000 },
      { id: 'extra', before: null, after: true },
      { id: 'gone', before: 'x', after: null },
      { id: 'list', before: [1, 2], after: [2, 1] },
    ]);
  });

  it('says of materials whether they were added, replaced or removed, by their content', () => {
    const after = { ...before, materials: [file('plan', 'p2'), file('undertaking', 'u1')] };
    const { fields, materials } = differenceOf(timed, before, after);
    expect(fields).toEqual([]);
    const seen = materials.map(({ id, change }) => `${id} ${change}`).sort();
    expect(seen).toEqual(['funds removed', 'plan replaced', 'undertaking added']);
  });

  it('the same bytes under another name are the same', () => {
    const renamed = {
      ...before,
      materials: before.materials.map((one) => ({ ...one, name: 'x', file: 'y' })),
    };
    expect(differenceOf(timed, before, renamed)).toEqual({ fields: [], materials: [] });
  });
});
