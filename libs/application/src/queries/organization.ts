import type { Actor, Text } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PostView, SignerView, UnitView } from './views/common.view.js';

/** Units and posts change a few times a year and are on every screen. */
const FRESH_MS = 10_000;

type UnitRow = UnitView & { readonly posts: Readonly<Record<string, Text>> | null };

/** Units and posts by their ids, as they are called now. */
export class OrganizationView {
  private readonly units: ReadonlyMap<string, UnitRow>;

  constructor(rows: readonly UnitRow[]) {
    this.units = new Map(rows.map((row) => [row.id, row]));
  }

  /** One that is gone, or has no account, is called by its id: what it did is still shown. */
  unit(id: string): UnitView {
    const row = this.units.get(id);
    if (!row) return { id, name: nameOfUnknown(id), kind: 'unknown' };
    return { id, name: row.name, kind: row.kind };
  }

  postTitle(unit: string, post: string): Text {
    return this.units.get(unit)?.posts?.[post] ?? { zh: post, en: post };
  }

  post({ unit, post }: { readonly unit: string; readonly post: string }): PostView {
    return { unit: this.unit(unit), post, title: this.postTitle(unit, post) };
  }

  signer({ person, name, unit, post, for: whom }: Actor): SignerView {
    return {
      person,
      name,
      unit: this.unit(unit),
      postTitle: this.postTitle(unit, post),
      forPerson: whom?.name ?? null,
    };
  }
}

/** An investor that is not registered: `org` and the unified social credit code. */
function nameOfUnknown(id: string): Text {
  const code = /^org([0-9A-Z]+)$/.exec(id)?.[1];
  return code ? { zh: `外部单位 ${code}`, en: `Outside organization ${code}` } : { zh: id, en: id };
}

/** The organization, kept for some seconds: titles on a screen must not cost a statement each. */
@Injectable()
export class Organization {
  private cached: { readonly view: Promise<OrganizationView>; readonly untilMs: number } | undefined;

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  current(): Promise<OrganizationView> {
    if (this.cached && this.cached.untilMs > performance.now()) return this.cached.view;
    const view = this.load();
    view.catch(() => (this.cached = undefined));
    this.cached = { view, untilMs: performance.now() + FRESH_MS };
    return view;
  }

  private async load(): Promise<OrganizationView> {
    const rows: UnitRow[] = await this.source.query(
      `SELECT u.id, u.name, u.kind,
              (SELECT jsonb_object_agg(p.id, p.title) FROM post p WHERE p.unit = u.id) AS posts
         FROM unit u`,
    );
    return new OrganizationView(rows);
  }
}
