import { readFileSync } from 'node:fs';
import { CONFIG_NAMES, parseConfig } from './config.js';

describe('the configuration', () => {
  it('is usable when nothing is set, and frozen', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      clock: 'system',
      dataDir: '.data',
      maxFileMb: 50,
    });
    expect(config.filesDir).toBe('.data/files');
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('names every bad variable in one message', () => {
    const bad = { PORT: 'eighty', DATABASE_URL: 'mysql://x/y', CLOCK: 'sundial', LOG_LEVEL: 'info' };
    expect(() => parseConfig(bad)).toThrow(/PORT:[^]*DATABASE_URL:[^]*CLOCK:/);
    expect(() => parseConfig(bad)).not.toThrow(/LOG_LEVEL/);
  });

  it('refuses the manual clock in production', () => {
    expect(() => parseConfig({ CLOCK: 'manual', NODE_ENV: 'production' })).toThrow(
      /CLOCK: manual is refused/,
    );
    expect(parseConfig({ CLOCK: 'manual' }).clock).toBe('manual');
  });

  it('loads the demonstration by default, but not in production', () => {
    expect(parseConfig({}).demonstration).toBe(true);
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://approval.example.gov.cn' };
    expect(parseConfig(production).demonstration).toBe(false);
    expect(parseConfig({ ...production, DEMONSTRATION: 'on' }).demonstration).toBe(true);
  });

  it('needs to know in production where people reach it, for that is printed on documents', () => {
    expect(() => parseConfig({ NODE_ENV: 'production' })).toThrow(/PUBLIC_URL: is missing/);
    expect(() => parseConfig({ PUBLIC_URL: 'ftp://x' })).toThrow(/PUBLIC_URL: an http/);
    expect(parseConfig({ PORT: '3001' }).publicUrl).toBe('http://localhost:3001');
  });

  it('believes nobody about where a request comes from, unless proxies are named', () => {
    expect(parseConfig({}).trustProxy).toEqual([]);
    expect(parseConfig({ TRUST_PROXY: 'off' }).trustProxy).toEqual([]);
    const named = ['10.0.0.7', '10.1.0.0/16', 'fd00::/8', 'loopback'];
    expect(parseConfig({ TRUST_PROXY: named.join(', ') }).trustProxy).toEqual(named);
    for (const bad of [
      'on',
      'true',
      '1',
      '10.0.0.0/33',
      '0.0.0.0/0',
      '10.0.0.7/',
      '10.0.0.7,',
      'balancer.example.org',
    ])
      expect(() => parseConfig({ TRUST_PROXY: bad })).toThrow(/TRUST_PROXY: off, or addresses and networks/);
  });

  it('takes an empty value for one that is not set', () => {
    expect(parseConfig({ REDIS_URL: '', PORT: '' })).toEqual(parseConfig({}));
  });

  it('is what .env.example shows: every name, and values that can be used', () => {
    const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
    const lines = [...example.matchAll(/^#? ?([A-Z][A-Z_]*)=(.*)$/gm)];
    expect(lines.map(([, name]) => name).sort()).toEqual([...CONFIG_NAMES].sort());
    const values = Object.fromEntries(lines.map(([, name, value]) => [name, value]));
    expect(() => parseConfig(values)).not.toThrow();
  });
});
