import type { Cast } from './cast.js';
import type { Client } from './client.js';
import { Refused } from './client.js';
import type { Fact } from './compare.js';
import {
  COMMENT,
  COMMENTS,
  CONVERT,
  DRAFT,
  END_RELATION,
  RELATE,
  RELATIONS,
  WITHDRAW_COMMENT,
} from './documents.js';

type Scene = {
  readonly cast: Cast;
  readonly client: Client;
  readonly given: Readonly<Record<string, unknown>>;
};
type Done = { readonly repeated: boolean };
type Comments = {
  readonly comments: {
    readonly totalCount: number;
    readonly mayWrite: readonly string[];
    readonly nodes: readonly {
      readonly id: string;
      readonly audience: string;
      readonly text: string | null;
      readonly mine: boolean;
      readonly mentions: readonly {
        readonly post: { readonly post: string; readonly unit: { readonly id: string } };
      }[];
    }[];
  };
};
type Relations = {
  readonly relations: {
    readonly mayRelate: boolean;
    readonly conversions: readonly { readonly id: string }[];
    readonly nodes: readonly {
      readonly id: string;
      readonly number: string;
      readonly submission: { readonly id: string } | null;
    }[];
  };
};
const DONE = { repeated: false } as const;
/** What there is none of: so that the server refuses. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** C1: beside the submission, internal where nothing else is said; mentions as `unit.post`. */
export async function comment({ cast, client, given }: Scene): Promise<Done> {
  const { text, audience = 'internal', mentions = [], key } = given;
  const named = (mentions as readonly string[]).map((name) => {
    const [unit = '', post = ''] = name.split('.');
    return { unit, post };
  });
  const input = { submission: cast.filed(), audience, text, mentions: named };
  await client.ask(COMMENT, { input: { ...input, key: cast.key(key as string | undefined) } });
  return DONE;
}

/** The caller's latest; of who has written none, the latest that he reads. */
export async function withdrawComment({ cast, client }: Scene): Promise<Done> {
  const { comments } = await client.ask<Comments>(COMMENTS, { submission: cast.filed() });
  const latest = comments.nodes.find(({ mine }) => mine) ?? comments.nodes[0];
  await client.ask(WITHDRAW_COMMENT, { comment: latest?.id ?? NONE });
  return DONE;
}

/** C4: the submission filed before this one. */
export async function relate({ cast, client }: Scene): Promise<Done> {
  await client.ask(RELATE, { submission: cast.filed(), other: cast.filedBefore ?? cast.filed() });
  return DONE;
}

export async function endRelation({ cast, client, given }: Scene): Promise<Done> {
  const { relations } = await client.ask<Relations>(RELATIONS, { submission: cast.filed() });
  const { reason } = given;
  await client.ask(END_RELATION, { relation: relations.nodes[0]?.id ?? NONE, reason });
  return DONE;
}

type Draft = {
  readonly draft: {
    readonly matter: string;
    readonly form: Readonly<Record<string, unknown>>;
    readonly materials: readonly { readonly material: string; readonly file: { readonly id: string } }[];
  };
};

/** C5: what is filed next is what the draft holds, its files included. */
export async function convert({ cast, client, given }: Scene): Promise<Done> {
  const { conversion } = given;
  const { convertSubmission } = await client.ask<{ convertSubmission: string }>(CONVERT, {
    ...{ submission: cast.filed(), conversion },
  });
  const { draft } = await client.ask<Draft>(DRAFT, { id: convertSubmission });
  cast.draft = convertSubmission;
  cast.matter = draft.matter;
  cast.form = draft.form;
  cast.materials = draft.materials.map(({ material }) => `${material}.pdf`);
  cast.carried = new Map(draft.materials.map(({ material, file }) => [material, file.id]));
  return DONE;
}

/** Null: not for these eyes. */
export async function commentFacts(cast: Cast, client: Client): Promise<Fact> {
  return unlessHidden(async () => {
    const { comments } = await client.ask<Comments>(COMMENTS, { submission: cast.filed() });
    const [latest] = comments.nodes;
    return {
      ...{ count: comments.totalCount, mayWrite: comments.mayWrite, latest: latest?.text ?? null },
      ...{ audience: latest?.audience ?? null, withdrawn: latest !== undefined && latest.text === null },
      mentions: (latest?.mentions ?? []).map(({ post }) => `${post.unit.id}.${post.post}`),
    };
  });
}

export async function relatedFacts(cast: Cast, client: Client): Promise<Fact> {
  return unlessHidden(async () => {
    const { relations } = await client.ask<Relations>(RELATIONS, { submission: cast.filed() });
    return {
      ...{ count: relations.nodes.length, mayRelate: relations.mayRelate },
      conversions: relations.conversions.map(({ id }) => id),
      numbers: relations.nodes.map(({ number }) => number),
      readable: relations.nodes.filter(({ submission }) => submission !== null).length,
    };
  });
}

async function unlessHidden(look: () => Promise<Fact>): Promise<Fact> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refused && error.reason === 'SUBMISSION_NOT_FOUND') return null;
    throw error;
  }
}
