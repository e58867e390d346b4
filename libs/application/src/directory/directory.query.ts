import { standsApart } from '@countersign/domain';
import type { Text, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { assertAdministrator } from '../commands/administrator.js';
import type { UnitView } from '../queries/views/common.view.js';
import { DIRECTORY } from './directory.js';

/** A post that somebody holds. */
export type DirectoryPostView = {
  readonly post: string;
  readonly title: Text;
  /** Names. */
  readonly people: readonly string[];
  readonly holders: readonly { readonly id: string; readonly name: string }[];
};
export type DirectoryUnitView = { readonly unit: UnitView; readonly posts: readonly DirectoryPostView[] };

type Row = Omit<UnitView, 'id'> & DirectoryPostView & { readonly unit: string };

/** Whom the viewer may ask or give something to read: the administration, and the viewer's own unit. */
@Injectable()
export class DirectoryQuery {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async run(viewer: Viewer): Promise<readonly DirectoryUnitView[]> {
    return standsApart(viewer.roles) ? [] : this.of(viewer.unit);
  }

  /**
   * Who in the administration can be named as in charge: no business content, which is why whoever publishes the
   * portfolios may see it (A4). @throws DomainError `NOT_AN_ADMINISTRATOR`
   */
  async forPortfolios(viewer: Viewer): Promise<readonly DirectoryUnitView[]> {
    assertAdministrator(viewer);
    return this.of(null);
  }

  /** The administration, and one unit outside. */
  private async of(own: string | null): Promise<readonly DirectoryUnitView[]> {
    const rows: readonly Row[] = await this.source.query(
      `SELECT unit, name, kind, post, title, people, holders FROM (${DIRECTORY}) AS d
        WHERE NOT outside OR unit = $1 ORDER BY kind, unit, post`,
      [own],
    );
    const units = new Map<string, { unit: UnitView; posts: DirectoryPostView[] }>();
    for (const { unit: id, name, kind, ...post } of rows) {
      const unit = units.get(id) ?? { unit: { id, name, kind }, posts: [] };
      unit.posts.push(post);
      units.set(id, unit);
    }
    return [...units.values()];
  }
}
