import { review } from '../../test/fixture.js';
import { codeOfUnit, investorOf, unitOfInvestor } from './investor-of.js';

const named = { ...review, form: { ...review.form, applicant: 'code', applicantName: 'name' } };
const of = (values: Readonly<Record<string, unknown>>, definition = named) =>
  investorOf(definition, { values });

it('is who the form names, by code and name', () => {
  expect(of({ code: '91440784MA4W7KQ3XH', name: '恒悦' })).toEqual({
    ...{ code: '91440784MA4W7KQ3XH', name: '恒悦' },
  });
});

it('has no name where a definition published before there were names says none', () => {
  const { applicantName: _, ...form } = named.form;
  expect(of({ code: '91440784MA4W7KQ3XH', name: '恒悦' }, { ...named, form } as typeof named)).toEqual({
    ...{ code: '91440784MA4W7KQ3XH', name: null },
  });
});

it('is nobody where the matter has no applicant, or the field is empty', () => {
  expect(of({ code: '91440784MA4W7KQ3XH' }, review as typeof named)).toBeNull();
  expect(of({ code: '', name: '恒悦' })).toBeNull();
});

it('is a unit of its own, told from all others by its code', () => {
  expect(codeOfUnit(unitOfInvestor('91440784MA4W7KQ3XH'))).toBe('91440784MA4W7KQ3XH');
  expect(['organization', 'gonghe', 'org91440784MA4W7KQ3XG'].map(codeOfUnit)).toEqual([null, null, null]);
});
