import { testDatabase } from '@countersign/testing';
import type { EntityMetadata } from 'typeorm';

/** `npm run check`: rows against migrations. What TypeORM would read and write is what the migrations made. */
const db = testDatabase();

type Column = { table: string; column: string; type: string; nullable: boolean; key: number | null };
type IndexOf = { table: string; name: string; columns: string[]; unique: boolean; where: string | null };

const TABLES = `t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> 'migration'`;
const COLUMNS = `
  SELECT t.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
         NOT a.attnotnull AS nullable, array_position(k.conkey, a.attnum) AS key
  FROM pg_class t
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
  WHERE ${TABLES}`;
const INDEXES = `
  SELECT t.relname AS table, c.relname AS name, i.indisunique AS unique,
         (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(i.indkey) WITH ORDINALITY AS x(attnum, n)
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.attnum) AS columns,
         pg_get_expr(i.indpred, i.indrelid) AS where
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
  WHERE ${TABLES} AND NOT i.indisprimary`;
const CONSTRAINTS = `
  SELECT t.relname AS table, c.conname AS name, c.contype AS kind
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE ${TABLES} AND c.contype IN ('c', 'p')`;

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function columnsOf(row: EntityMetadata): Column[] {
  return row.columns.map((column) => ({
    table: row.tableName,
    column: column.databaseName,
    type: `${typeOf(String(column.type), column.precision)}${column.isArray ? '[]' : ''}`,
    nullable: column.isNullable,
    key: column.isPrimary ? row.primaryColumns.indexOf(column) + 1 : null,
  }));
}

const typeOf = (type: string, precision: number | null | undefined) =>
  type === 'timestamptz' ? `timestamp(${precision}) with time zone` : type;

/** PostgreSQL prints a predicate its own way: with casts, brackets and ANY for IN. */
const plain = (predicate: string | null | undefined) =>
  (predicate ?? '')
    .replaceAll('::text[]', '')
    .replaceAll('::text', '')
    .replace(/= ANY \(+ARRAY\[(.*?)\]\)+/g, 'IN ($1)')
    .replace(/[() ]/g, '');

describe('rows against migrations', () => {
  it('has a row for every table, with the same columns, types, nullability and keys', async () => {
    const inDatabase = await db.asOwner<Column>(COLUMNS);
    const inCode = db.source.entityMetadatas.flatMap(columnsOf);
    expect(inCode.sort(byText)).toEqual([...inDatabase].sort(byText));
  });

  it('has the same indexes and unique constraints under the same names', async () => {
    const inDatabase = (await db.asOwner<IndexOf>(INDEXES)).map((i) => ({ ...i, where: plain(i.where) }));
    const inCode = db.source.entityMetadatas.flatMap((row) =>
      row.indices.map((i) => ({
        table: row.tableName,
        name: i.name,
        columns: i.columns.map((c) => c.databaseName),
        unique: i.isUnique,
        where: plain(i.where),
      })),
    );
    expect(inCode.sort(byText)).toEqual(inDatabase.sort(byText));
  });

  it('has the same checks and primary keys under the same names', async () => {
    const inDatabase = await db.asOwner(CONSTRAINTS);
    const inCode = db.source.entityMetadatas.flatMap((row) => [
      ...row.checks.map((check) => ({ table: row.tableName, name: check.name, kind: 'c' })),
      { table: row.tableName, name: row.primaryColumns[0]?.primaryKeyConstraintName, kind: 'p' },
    ]);
    expect(inCode.sort(byText)).toEqual([...inDatabase].sort(byText));
  });
});
