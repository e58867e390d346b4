import { NOTHING_REFUSED, placeRefusal, withoutChanged } from './refused.js';

const say = ({ problem }: { readonly problem: string }) => problem;
const details = [
  { path: 'form.landMu', problem: 'minimum' },
  { path: 'revision.form.site.name', problem: 'required' },
  { path: 'materials.audits', problem: 'missing' },
  { path: 'key', problem: 'unknown' },
];

it('takes each thing that is wrong to its field or material, and keeps the rest', () => {
  const placed = placeRefusal(details, 'form', say);
  expect(Object.fromEntries(placed.fields)).toEqual({
    form_landMu: ['minimum'],
    form_site_name: ['required'],
  });
  expect(Object.fromEntries(placed.materials)).toEqual({ audits: ['missing'] });
  expect(placed.rest.map(({ path }) => path)).toEqual(['key']);
});

it('forgets what was wrong with a field once it is changed, and with no other', () => {
  const placed = placeRefusal(details, 'form', say);
  const site = { name: '' };
  const left = withoutChanged(placed, 'form', { landMu: 0, site }, { landMu: 45, site });
  expect([...left.fields.keys()]).toEqual(['form_site_name']);
  expect(left.materials).toBe(placed.materials);
  expect(withoutChanged(NOTHING_REFUSED, 'form', { a: 1 }, { a: 1 })).toBe(NOTHING_REFUSED);
});
