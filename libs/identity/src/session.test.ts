import { localDate } from '@countersign/calendar';
import { actorOf, viewerOf } from './session.js';
import type { Session } from './session.js';

const acting = { unit: 'gonghe', post: 'officer' };
const session: Session = {
  ...{ person: 'p', account: 'a', name: 'n', acting, posts: [acting], roles: [] },
  ...{ actingFor: null, delegated: [] },
};

it('lets nobody act who administers, secures or audits, whatever the post beside (A4)', () => {
  expect(actorOf(session)).toEqual({ person: 'p', name: 'n', ...acting });
  for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'] as const) {
    expect(() => actorOf({ ...session, roles: [role] })).toThrow('MAY_NOT_READ');
    expect(viewerOf({ ...session, roles: [role] }).roles).toEqual([role]);
  }
});

describe('who acts for another (O9)', () => {
  const actingFor = {
    ...{ ...acting, delegation: 'd', person: 'b', name: 'B', isInForce: true },
    ...{ untilOn: localDate('2026-06-12'), matters: ['document'] },
  };

  it('is himself and for whom, in the other’s post, with the matters it is limited to', () => {
    const delegate: Session = { ...session, actingFor };
    const both = { person: 'p', name: 'n', ...acting, for: { person: 'b', name: 'B', delegation: 'd' } };
    expect(actorOf(delegate)).toEqual(both);
    expect(viewerOf(delegate)).toEqual({ ...both, roles: [], matters: ['document'] });
    expect(viewerOf({ ...delegate, actingFor: { ...actingFor, matters: null } })).toEqual({
      ...both,
      roles: [],
    });
  });

  it('has no role by it, neither his own nor the other’s; who stands apart still does (A4)', () => {
    const roles = (...held: Session['roles']) => viewerOf({ ...session, actingFor, roles: held }).roles;
    expect(roles('supervisor')).toEqual([]);
    expect(roles('auditor')).toEqual(['auditor']);
  });

  it('sees nothing more once it is over, and is told so', () => {
    const over: Session = { ...session, actingFor: { ...actingFor, isInForce: false } };
    expect(() => viewerOf(over)).toThrow('DELEGATION_OVER');
  });
});
