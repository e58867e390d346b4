import { gql } from '@apollo/client';
import { newCache } from './cache.js';

const ref = (id: string) => ({ __typename: 'ClockRef', id });
const item = (number: string, id: string) => ({ __typename: 'ComplianceItem', number, clock: ref(id) });
const LIST = gql`
  query ($after: String) {
    complianceList(figure: late, after: $after) {
      nodes {
        number
        clock {
          id
        }
      }
    }
  }
`;

it('appends a further page of what has no id of its own, and begins anew with a first one', () => {
  const cache = newCache();
  const write = (after: string | null, ...nodes: ReturnType<typeof item>[]) =>
    cache.writeQuery({
      query: LIST,
      variables: { after },
      data: { complianceList: { __typename: 'ComplianceConnection', nodes } },
    });
  const numbers = () =>
    cache
      .readQuery<{ complianceList: { nodes: { number: string }[] } }>({ query: LIST })
      ?.complianceList.nodes.map(({ number }) => number);
  write(null, item('1', 'promised'), item('2', 'promised'));
  write('c', item('3', 'promised'), item('1', 'statutory'));
  expect(numbers()).toEqual(['1', '2', '3', '1']);
  write(null, item('4', 'promised'));
  expect(numbers()).toEqual(['4']);
});

it('keeps the versions of the calendar, and the clocks of submissions, apart', () => {
  const cache = newCache();
  const CALENDARS = gql`
    query {
      calendars {
        id
        version
        note
      }
    }
  `;
  const versions = [2, 1].map((version) => ({
    ...{ __typename: 'Calendar', id: 'cn', version },
    note: `version ${version}`,
  }));
  cache.writeQuery({ query: CALENDARS, data: { calendars: versions } });
  expect(cache.readQuery({ query: CALENDARS })).toEqual({ calendars: versions });
  expect(cache.identify(ref('promised'))).toBeUndefined();
});
