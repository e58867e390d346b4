import { labelOf, mentionsIn } from './mentions.js';

const t = (zh: string) => ({ zh, en: zh });
const of = (unit: string, post: string, title: string, person: string | null = null) => ({
  post: { unit: { id: unit, name: t(unit) }, post, title: t(title) },
  ...{ person, name: person },
});
const known = [
  of('nr', 'head', 'Head'),
  of('nr', 'headOffice', 'Head office'),
  of('nr', 'head', 'Head', 'Li'),
];
const words = ({ zh }: { readonly zh: string }) => zh;

it('a post is called by unit and title, a person by name and unit', () => {
  expect(known.map((one) => labelOf(one, words))).toEqual(['nr·Head', 'nr·Head office', 'Li·nr']);
});

it('finds whom a text mentions, each once, and none inside another’s name', () => {
  const found = (text: string) => mentionsIn(text, known, words);
  expect(found('@nr·Head office and again @nr·Head office')).toEqual([{ unit: 'nr', post: 'headOffice' }]);
  expect(found('@nr·Head office, @nr·Head')).toEqual([
    { unit: 'nr', post: 'headOffice' },
    { unit: 'nr', post: 'head' },
  ]);
  expect(found('ask @Li·nr')).toEqual([{ unit: 'nr', post: 'head', person: 'Li' }]);
  expect(found('nr·Head without the sign')).toEqual([]);
});
