export { GraphqlApiModule } from './graphql-api.module.js';
export type { GraphqlOptions } from './graphql-api.module.js';
export { schemaText } from './print-schema.js';
