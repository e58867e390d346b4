export { DeliveryModule } from './delivery.module.js';
export { PACE } from './delivery.options.js';
export type { DeliveryOptions, Pace } from './delivery.options.js';
export { migrateQueues } from './queue/queues.js';
