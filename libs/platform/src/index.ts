export { BusinessClock, SystemClock } from './clock.js';
export type { AskTime } from './clock.js';
export { CONFIG_NAMES, parseConfig, readConfig } from './config.js';
export type { Config } from './config.js';
export { createLogger } from './logger.js';
export type { Logger } from './logger.js';
export { Repeated } from './repeated.js';
export { stopOnSignals } from './stop-on-signals.js';
