import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  checkDefinition,
  checkForUse,
  creditCodeProblem,
  definitionSchema,
  limitsOf,
  periodicalSchema,
} from '@countersign/domain';
import { Ajv } from 'ajv';
import { organization } from '../organization/index.js';
import { periodicals } from '../periodicals/bulletin.js';
import { definitions } from './generated.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const parsed = definitions.map((definition) => definitionSchema.parse(definition));

it('embeds what the JSON files say', () => {
  expect(() => execFileSync('node', ['tools/embed-matters.mjs', '--check'], { cwd: root })).not.toThrow();
});

it('what a release shipped does not change: an installation has it, and a change is a new version', () => {
  const released = JSON.parse(readFileSync(new URL('../released.json', import.meta.url), 'utf8')) as Readonly<
    Record<string, string>
  >;
  const digestOf = (definition: unknown) =>
    createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  const changed = parsed
    .map(({ id, version }, index) => [`${id}@${version}`, digestOf(definitions[index])] as const)
    .filter(([name, digest]) => name in released && released[name] !== digest);
  expect(changed).toEqual([]);
});

type Drawn = {
  readonly title?: string;
  readonly 'x-title-en'?: string;
  readonly properties?: Readonly<Record<string, Drawn>>;
  readonly items?: Drawn;
};
/** Every field, and those of a list's lines. */
const namesIn = (fields: Readonly<Record<string, Drawn>>): readonly (readonly [string, Drawn])[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [name, field] as const,
    ...namesIn(field.items?.properties ?? {}).map(([inner, one]) => [`${name}.${inner}`, one] as const),
  ]);
type Schema = { readonly properties: Readonly<Record<string, Property>> };
type Property = {
  readonly oneOf?: readonly Choice[];
  readonly items?: { readonly oneOf: readonly Choice[] };
};
type Choice = { readonly const: string; readonly title: string; readonly 'x-title-en': string };

describe.each(parsed.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  it('may be published', () => {
    expect(checkDefinition(definition)).toEqual([]);
  });

  it('works in the demonstration: units, posts and limits', () => {
    expect(checkForUse(definition, organization)).toEqual([]);
  });

  it('names the law or the rules of every limit, in both languages', () => {
    const sources = limitsOf(definition).map(([, { source }]) => source);
    expect(sources.length).toBeGreaterThan(0);
    for (const { zh, en } of sources) {
      expect(zh).toMatch(/《.+》.*第.+条/u);
      expect(en).toMatch(/[Aa]rticle \d+/);
    }
  });

  it('says how long it is kept, how it is numbered, and what people are told', () => {
    expect(definition.retention?.source.zh).toMatch(/保管期限/);
    expect(definition.retention?.source.en).toMatch(/kept/);
    const counters = [definition.numbering, ...Object.values(definition.documents).map((one) => one.number)];
    for (const counter of counters) expect(counter).toMatch(/\{year\}.*\{n\d?\}/);
    expect(Object.keys(definition.notices).length).toBeGreaterThan(0);
    const effects = definition.stages.flatMap(({ results }) => results.flatMap((one) => one.effects));
    const told = effects.flatMap((effect) => (effect.type === 'notice' ? [effect.notice] : []));
    expect([...new Set(told)].sort()).toEqual(Object.keys(definition.notices).sort());
    const issued = effects.flatMap((effect) => (effect.type === 'document' ? [effect.document] : []));
    expect([...new Set(issued)].sort()).toEqual(Object.keys(definition.documents).sort());
  });

  it('prints every field by its name, in both languages', () => {
    const schemas = [definition.form.schema, ...definition.stages.flatMap(({ fields }) => fields ?? [])];
    const unnamed = schemas.flatMap((schema) =>
      namesIn((schema as Drawn).properties ?? {}).filter(([, { title, 'x-title-en': en }]) => !title || !en),
    );
    expect(unnamed.map(([name]) => name)).toEqual([]);
  });

  it('has an example that its own form accepts', () => {
    const creditCode = (code: string) => creditCodeProblem(code) === null;
    const formats = { unit: true, unitPost: true, creditCode } as const;
    const ajv = new Ajv({ strict: false, multipleOfPrecision: 3, formats });
    const validate = ajv.compile(definition.form.schema);
    expect(validate(definition.example.form) || validate.errors).toBe(true);
  });

  it('ships a real PDF for each material, small enough to travel with the source', () => {
    const effects = definition.stages.flatMap(({ results }) => results.flatMap((result) => result.effects));
    const pictures = effects.flatMap((effect) => (effect.type === 'contribute' ? [effect.pictures] : []));
    for (const { id } of definition.materials) {
      if (pictures.includes(id)) continue;
      const file = fileURLToPath(new URL(`../../assets/${id}.pdf`, import.meta.url));
      expect(existsSync(file)).toBe(true);
      expect(statSync(file).size).toBeLessThan(200_000);
    }
    expect(definition.materials.map(({ id }) => id)).toEqual(
      expect.arrayContaining(definition.example.materials),
    );
  });

  it('lets every item be asked for that there is (T5), and defers those that it lists (T15)', () => {
    const titles = new Map(definition.materials.map(({ id, title }) => [id, title.zh]));
    for (const { outcomes, fields } of definition.stages) {
      const offered = (field: string) => (fields as Schema).properties[field]?.items?.oneOf ?? [];
      for (const { asksFor, defers } of outcomes) {
        if (asksFor) expect(offered(asksFor).map((one) => one.const)).toEqual(['form', ...titles.keys()]);
        if (defers) expect(offered(defers).map((one) => one.const)).toEqual(definition.deferrable?.materials);
        for (const one of [...(asksFor ? offered(asksFor) : []), ...(defers ? offered(defers) : [])])
          if (one.const !== 'form') expect(one.title).toBe(titles.get(one.const));
      }
    }
  });

  it('has the endings of every matter, and the notice that a refusal to accept is (D6)', () => {
    const { endings, stages, administrator, deferrable } = definition;
    const kinds = endings.map(({ kind }) => kind);
    expect(administrator).toBeDefined();
    expect(kinds).toEqual(expect.arrayContaining(['positive', 'withdrawn', 'void']));
    if (stages.some(({ phase }) => phase === 'accepting')) {
      expect(kinds).toEqual(expect.arrayContaining(['notAccepted', 'negative']));
    }
    if (deferrable) expect(kinds).toContain('lapsed');
    const refusals = endings.filter(({ kind }) => kind === 'notAccepted').map(({ id }) => id);
    const refusing = stages
      .flatMap(({ results }) => results)
      .filter(({ next }) => next.some(({ to }) => refusals.includes(to)));
    for (const { effects } of refusing) expect(effects.map(({ type }) => type)).toContain('document');
  });

  it('keeps every name it refers to', () => {
    const { documents, notices, stages } = definition;
    for (const effect of stages.flatMap(({ results }) => results.flatMap(({ effects }) => effects))) {
      if (effect.type === 'document') expect(Object.keys(documents)).toContain(effect.document);
      if (effect.type === 'notice') expect(Object.keys(notices)).toContain(effect.notice);
    }
  });
});

it('project entry: the criteria that add come to 100', () => {
  const sheet = parsed.find(({ id }) => id === 'project-entry')?.sheet;
  const adding = sheet?.criteria.filter(({ counts }) => counts === 'add') ?? [];
  expect(adding.reduce((sum, { max }) => sum + max, 0)).toBe(100);
});

it('articles are meant for columns that their periodical has, and name units that there are', () => {
  const bulletin = periodicalSchema.parse(periodicals[0]);
  const { properties } = parsed.find(({ id }) => id === 'article')!.form.schema as Schema;
  expect(properties['column']?.oneOf).toEqual(
    bulletin.columns.map(({ id, title }) => ({ const: id, title: title.zh, 'x-title-en': title.en })),
  );
  const there = organization.units.filter(({ kind }) => kind === 'department' || kind === 'town');
  for (const field of ['coUnits', 'concerned'])
    expect(properties[field]?.items?.oneOf).toEqual(
      there.map(({ id, name }) => ({ const: id, title: name.zh, 'x-title-en': name.en })),
    );
  for (const { unit, post } of [bulletin.desk, bulletin.chiefEditor])
    expect(organization.posts.some((one) => one.unit === unit && (post ?? one.id) === one.id)).toBe(true);
});

it.each([
  ['project-entry', 'landTown'],
  ['land-use', 'landTown'],
  ['energy-review', 'town'],
])('%s: offers the towns that there are', (matter, field) => {
  const { properties } = parsed.find(({ id }) => id === matter)!.form.schema as Schema;
  const there = organization.units.filter(({ kind }) => kind === 'town');
  expect(properties[field]?.oneOf).toEqual(
    there.map(({ id, name }) => ({ const: id, title: name.zh, 'x-title-en': name.en })),
  );
});

it('document: every unit that may file has an agency word of its own (D4)', () => {
  const { documents, filedBy } = parsed.find(({ id }) => id === 'document')!;
  const filing = organization.units.filter(({ kind }) => filedBy.units.includes(kind)).map(({ id }) => id);
  const words = documents['outgoing']!.words!;
  expect(Object.keys(words).sort()).toEqual(filing.sort());
  expect(new Set(Object.values(words)).size).toBe(filing.length);
});
