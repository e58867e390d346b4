import { isBrought, type MaterialWanted, missingOf, wantedNow } from './material-files.js';

const wanted = (id: string, required: boolean | null): MaterialWanted => ({
  ...{ id, required, guide: null },
  title: { zh: id, en: id },
});
const file = { id: 'f', name: 'n', size: 1, digest: 'd', type: 't', url: '/files/f' };
const given = [wanted('licence', true), wanted('analysis', false), wanted('letter', false)];
const needs = (analysis: boolean | null) => [
  { material: 'licence', required: true },
  { material: 'analysis', required: analysis },
  { material: 'unheardOf', required: true },
];
const requiredOf = (list: readonly MaterialWanted[]) => list.map(({ required }) => required);

it('the check list follows the form: asked for, not asked for, or not to be told yet', () => {
  expect(requiredOf(wantedNow(given, []))).toEqual([true, false, false]);
  expect(requiredOf(wantedNow(given, needs(true)))).toEqual([true, true, false]);
  expect(requiredOf(wantedNow(given, needs(null)))).toEqual([true, null, false]);
  expect(requiredOf(wantedNow([wanted('analysis', true)], needs(null)))).toEqual([null]);
});

it('what cannot be told yet is not missing', () => {
  const missing = (analysis: boolean | null, files = {}) =>
    missingOf(wantedNow(given, needs(analysis)), files).map(({ id }) => id);
  expect(missing(null)).toEqual(['licence']);
  expect(missing(true, { licence: [file], analysis: [] })).toEqual(['analysis']);
});

it('what is asked for is ready once another file than before lies in its place (T5)', () => {
  const other = { ...file, id: 'g', digest: 'e' };
  expect([isBrought([file]), isBrought([file, other], [file])]).toEqual([true, true]);
  expect([isBrought(), isBrought([file], [file]), isBrought([], [file])]).toEqual([false, false, false]);
});
