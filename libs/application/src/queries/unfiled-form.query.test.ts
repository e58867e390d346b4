import { compileDefinition, definitionSchema } from '@countersign/domain';
import type { ProcessDefinition } from '@countersign/domain';
import { definitions } from '@countersign/matters';
import type { Registry } from '@countersign/persistence';
import type { Organization } from './organization.js';
import { UnfiledFormQuery } from './unfiled-form.query.js';

const shipped = definitions.map((definition) => definitionSchema.parse(definition));
const entry = shipped.find(({ id }) => id === 'project-entry')!;

/** A registry in which the shipped definition is version 1, and another asks for everything. */
const strict: ProcessDefinition = {
  ...entry,
  version: 2,
  materials: entry.materials.map((material) => ({ ...material, required: true })),
};
const query = (latest = entry) =>
  new UnfiledFormQuery(
    {
      latestDefinition: (_: string) => Promise.resolve(compileDefinition(latest)),
      definition: (_: string, version: number) =>
        Promise.resolve(compileDefinition(version === 1 ? entry : strict)),
    } as Registry,
    {} as Organization,
  );

const asked = { matter: entry.id, version: null, materials: [] };
const need = async (form: unknown, id = 'environment', more: object = {}) => {
  const needs = await query().materialsNeeded({ ...asked, form, ...more });
  return needs.find(({ material }) => material === id)?.required;
};

describe('the materials that a form asks for as one types', () => {
  it('follow the condition on the form', async () => {
    expect(await need({ attention: [] })).toBe(false);
    expect(await need({ attention: ['dyeing'] })).toBe(true);
  });

  it.each([[{}], [{ attention: null }], [null], ['no form'], [[]]])(
    'are told, all but the one whose condition cannot be, of %j',
    async (form) => {
      const [first, ...rest] = entry.materials;
      const large = { ...entry, materials: [{ ...first!, required: 'form.landMu > 1' }, ...rest] };
      const needs = await query(large).materialsNeeded({ ...asked, form });
      const always = rest.map(({ id, required }) => [id, required === true]);
      expect(Object.fromEntries(needs.map(({ material, required }) => [material, required]))).toEqual({
        ...Object.fromEntries(always),
        [first!.id]: null,
      });
    },
  );

  it('may depend on which others are there', async () => {
    const required = 'not(list contains(materials, "licence"))';
    const either = { ...entry, materials: [{ ...entry.materials[0]!, id: 'permit', required }] };
    const permit = async (materials: readonly string[]) =>
      (await query(either).materialsNeeded({ ...asked, form: {}, materials }))[0]?.required;
    expect([await permit([]), await permit(['licence'])]).toEqual([true, false]);
  });

  it('are those of the version that a submission under way stays with', async () => {
    expect(await need({}, 'authorization', { version: 1 })).toBe(false);
    expect(await need({}, 'authorization', { version: 2 })).toBe(true);
  });

  it('fail where the fault is no field that is empty', async () => {
    const broken = { latestDefinition: () => Promise.reject(new Error('no database')) } as unknown;
    await expect(
      new UnfiledFormQuery(broken as Registry, {} as Organization).materialsNeeded({ ...asked, form: {} }),
    ).rejects.toThrow('no database');
  });
});

describe('checking a form before it is filed', () => {
  const check = (form: unknown) => query().check({ ...asked, form });

  it('names all that is wrong, where it stands', async () => {
    const refused = check({ ...entry.example.form, landMu: -1, investor: undefined });
    await expect(refused).rejects.toMatchObject({
      code: 'FORM_INVALID',
      details: expect.arrayContaining([
        expect.objectContaining({ path: 'form.landMu' }),
        expect.objectContaining({ path: 'form.investor', problem: 'required' }),
      ]) as unknown,
    });
  });

  it('has nothing to say of a complete one', async () => {
    await expect(check(entry.example.form)).resolves.toBeUndefined();
  });
});
