import { testDatabase } from '@countersign/testing';

const db = testDatabase();
const KEPT = [
  ...['submission_event', 'record_event', 'form_revision', 'definition', 'calendar'],
  ...['closed_clock', 'reopened_clock'],
  'portfolio',
  'issued_document', // D4
  ...['printed_form', 'drawn_document', 'archive_package'],
  ...['periodical', 'article', 'published_issue'], // B1, B3
  ...['comment', 'comment_withdrawal', 'relation', 'relation_end'], // C1, C4
];
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: Error) => error.message,
  );

const CHANGES = ['UPDATE', 'DELETE', 'TRUNCATE'] as const;
const COLUMN: Readonly<Record<string, string>> = {
  ...{
    submission_event: 'text',
    record_event: 'text',
    form_revision: 'digest',
    definition: 'id',
    calendar: 'version',
    portfolio: 'version',
    closed_clock: 'seq',
    reopened_clock: 'seq',
    issued_document: 'number',
    printed_form: 'code',
    drawn_document: 'code',
    archive_package: 'seq',
    periodical: 'version',
    article: 'title',
    published_issue: 'content',
    comment: 'text',
    comment_withdrawal: 'comment',
    relation: 'kind',
    relation_end: 'reason',
  },
};

describe('what is kept as it was written', () => {
  const cases = KEPT.flatMap((table) => CHANGES.map((what) => [what, table] as const));

  it.each(cases)('refuses %s on %s to the owner and to a superuser', async (what, table) => {
    const column = COLUMN[table]!;
    const sql = {
      UPDATE: `UPDATE ${table} SET ${column} = ${column}`,
      DELETE: `DELETE FROM ${table}`,
      TRUNCATE: `TRUNCATE ${table} CASCADE`,
    }[what];
    const refused = `${what} on ${table} is refused: it is kept as it was written`;
    expect(await errorOf(db.asOwner(sql))).toBe(refused);
    expect(await errorOf(db.asSuperuser(sql))).toBe(refused);
    expect(await errorOf(db.asSuperuser(`SET session_replication_role = replica; ${sql}`))).toBe(refused);
  });

  it('is not emptied through the tables it refers to', async () => {
    expect(await errorOf(db.asOwner('TRUNCATE submission CASCADE'))).toMatch(/is refused/);
  });

  it('the application may read and add, and nothing else', async () => {
    const rows = await db.asOwner<{ table: string; may: string[] }>(
      `SELECT table_name AS table, array_agg(privilege_type::text ORDER BY privilege_type) AS may
       FROM information_schema.role_table_grants WHERE grantee = 'countersign_app' AND table_schema = 'public' GROUP BY 1`,
    );
    const may = new Map(rows.map((row) => [row.table, row.may.join(' ')]));
    for (const table of KEPT) expect([table, may.get(table)]).toEqual([table, 'INSERT SELECT']);
    expect(may.get('standing_closed_clock')).toBe('SELECT');
    // O9: ended early at most.
    expect(may.get('delegation')).toBe('INSERT SELECT');
    // Struck out at most.
    expect(may.get('higher_adoption')).toBe('INSERT SELECT');
    const apart = [...KEPT, 'standing_closed_clock', 'delegation', 'higher_adoption'];
    const others = [...may].filter(([table]) => !apart.includes(table));
    expect(others.length).toBeGreaterThan(15);
    for (const [table, privileges] of others)
      expect([table, privileges]).toEqual([table, 'DELETE INSERT SELECT UPDATE']);
  });

  it('the application cannot change the structure', async () => {
    expect(await errorOf(db.source.query('CREATE TABLE mine (id int)'))).toMatch(/permission denied/);
    expect(await errorOf(db.source.query('ALTER TABLE submission_event DISABLE TRIGGER ALL'))).toMatch(
      /must be owner/,
    );
    expect(await errorOf(db.source.query('DROP TABLE outbox'))).toMatch(/must be owner/);
  });
});
