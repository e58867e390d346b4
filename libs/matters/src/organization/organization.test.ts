import { readFileSync } from 'node:fs';
import { organization } from './index.js';

const { units, posts, people, appointments, roles } = organization;
const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);

it('names everything once', () => {
  unique(units.map(({ id }) => id));
  unique(posts.map(({ unit, id }) => `${unit}.${id}`));
  unique(people.map(({ account }) => account));
  unique(people.map(({ name }) => name));
  unique(appointments.map(({ account, unit, post }) => `${account} ${unit}.${post}`));
});

it('appoints people to posts that there are, and everybody to one at least', () => {
  const known = posts.map(({ unit, id }) => `${unit}.${id}`);
  for (const { unit, post } of appointments) expect(known).toContain(`${unit}.${post}`);
  const appointed = new Set(appointments.map(({ account }) => account));
  expect(people.filter(({ account }) => !appointed.has(account))).toEqual([]);
});

it('fills clerk, officer and head of every department, officer and head of every town', () => {
  const accounts = new Set(people.map(({ account }) => account));
  for (const { id, kind } of units) {
    const needed =
      kind === 'department' ? ['clerk', 'officer', 'head'] : kind === 'town' ? ['officer', 'head'] : [];
    for (const post of needed) expect(accounts).toContain(`${id}.${post}`);
  }
});

it('gives no account two of the administrations, nor one and a business post (A4)', () => {
  unique(roles.map(({ account }) => account));
  const business = ['supervisor', 'matterAdministrator'];
  const apart = new Set(roles.filter(({ role }) => !business.includes(role)).map(({ account }) => account));
  const held = appointments.filter(({ account }) => apart.has(account));
  expect(held.map(({ unit }) => unit)).toEqual(['admin', 'admin', 'admin']);
});

it('has people with two posts, who choose in which they act', () => {
  const twice = people.filter(
    ({ account }) => appointments.filter((one) => one.account === account).length === 2,
  );
  expect(twice.map(({ account }) => account)).toContain('drc.deputy');
});

it('is listed in docs/organization.md, account by account', () => {
  const text = readFileSync(new URL('../../../../docs/organization.md', import.meta.url), 'utf8');
  const listed = text.split('\n').flatMap((line) => {
    const [, account, name, unit, post] = line.split('|').map((cell) => cell.trim());
    return account?.startsWith('`') ? [`${account} ${name} ${unit} ${post}`] : [];
  });
  const shown = people.map(({ account, name }) => {
    const first = appointments.find((one) => one.account === account);
    const unit = units.find(({ id }) => id === first?.unit)?.name.zh;
    const post = posts.find((one) => one.unit === first?.unit && one.id === first.post)?.title.zh;
    return `\`${account}\` ${name} ${unit} ${post}`;
  });
  expect(listed.sort()).toEqual(shown.sort());
});
