import type { Fields } from './fen.js';
import type { Stage } from './schema.js';

type Schema = { readonly properties?: Fields };

/** What a signer fills in besides text, conditions and scores, in the schema's order. */
export const stageFields = ({ fields }: Pick<Stage, 'fields'>): Fields =>
  (fields as Schema | undefined)?.properties ?? {};
