import { actorOf, viewerOf } from './session.js';
import type { Session } from './session.js';

const acting = { unit: 'gonghe', post: 'officer' };
const session: Session = { person: 'p', account: 'a', name: 'n', acting, posts: [acting], roles: [] };

it('lets nobody act who administers, secures or audits, whatever the post beside (A4)', () => {
  expect(actorOf(session)).toEqual({ person: 'p', name: 'n', ...acting });
  for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'] as const) {
    expect(() => actorOf({ ...session, roles: [role] })).toThrow('MAY_NOT_READ');
    expect(viewerOf({ ...session, roles: [role] }).roles).toEqual([role]);
  }
});
