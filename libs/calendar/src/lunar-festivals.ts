/** The four festivals of a year whose dates follow moon or sun, as `MM-DD`. Spring Festival is the lunar new year. */
export type LunarFestivals = {
  readonly springFestival: string;
  readonly qingming: string;
  readonly dragonBoat: string;
  readonly midAutumn: string;
};

/**
 * Lunar festivals, 2004 to 2050, for years without a notice (T13).
 *
 * Made once, from the month lengths of the lunar years 1900 to 2100 in chinese-days 1.5.7 (months 1, 5 and 8, days 1,
 * 5 and 15) and, for Qingming, day `floor(0.2422 y + 4.81) - floor(y / 4)` of April with `y` = year - 2000. The test
 * beside this file checks every month against the new moon and every Qingming against the sun at 15 degrees.
 * Not made with `Intl`: ICU 78 has Spring Festival a day off in 2027 and 2030, where the new moon is minutes from
 * midnight (2027-02-06 23:56, 2030-02-03 00:07 in China).
 */
export const lunarFestivals: Readonly<Record<number, LunarFestivals>> = {
  2004: { springFestival: '01-22', qingming: '04-04', dragonBoat: '06-22', midAutumn: '09-28' },
  2005: { springFestival: '02-09', qingming: '04-05', dragonBoat: '06-11', midAutumn: '09-18' },
  2006: { springFestival: '01-29', qingming: '04-05', dragonBoat: '05-31', midAutumn: '10-06' },
  2007: { springFestival: '02-18', qingming: '04-05', dragonBoat: '06-19', midAutumn: '09-25' },
  2008: { springFestival: '02-07', qingming: '04-04', dragonBoat: '06-08', midAutumn: '09-14' },
  2009: { springFestival: '01-26', qingming: '04-04', dragonBoat: '05-28', midAutumn: '10-03' },
  2010: { springFestival: '02-14', qingming: '04-05', dragonBoat: '06-16', midAutumn: '09-22' },
  2011: { springFestival: '02-03', qingming: '04-05', dragonBoat: '06-06', midAutumn: '09-12' },
  2012: { springFestival: '01-23', qingming: '04-04', dragonBoat: '06-23', midAutumn: '09-30' },
  2013: { springFestival: '02-10', qingming: '04-04', dragonBoat: '06-12', midAutumn: '09-19' },
  2014: { springFestival: '01-31', qingming: '04-05', dragonBoat: '06-02', midAutumn: '09-08' },
  2015: { springFestival: '02-19', qingming: '04-05', dragonBoat: '06-20', midAutumn: '09-27' },
  2016: { springFestival: '02-08', qingming: '04-04', dragonBoat: '06-09', midAutumn: '09-15' },
  2017: { springFestival: '01-28', qingming: '04-04', dragonBoat: '05-30', midAutumn: '10-04' },
  2018: { springFestival: '02-16', qingming: '04-05', dragonBoat: '06-18', midAutumn: '09-24' },
  2019: { springFestival: '02-05', qingming: '04-05', dragonBoat: '06-07', midAutumn: '09-13' },
  2020: { springFestival: '01-25', qingming: '04-04', dragonBoat: '06-25', midAutumn: '10-01' },
  2021: { springFestival: '02-12', qingming: '04-04', dragonBoat: '06-14', midAutumn: '09-21' },
  2022: { springFestival: '02-01', qingming: '04-05', dragonBoat: '06-03', midAutumn: '09-10' },
  2023: { springFestival: '01-22', qingming: '04-05', dragonBoat: '06-22', midAutumn: '09-29' },
  2024: { springFestival: '02-10', qingming: '04-04', dragonBoat: '06-10', midAutumn: '09-17' },
  2025: { springFestival: '01-29', qingming: '04-04', dragonBoat: '05-31', midAutumn: '10-06' },
  2026: { springFestival: '02-17', qingming: '04-05', dragonBoat: '06-19', midAutumn: '09-25' },
  2027: { springFestival: '02-06', qingming: '04-05', dragonBoat: '06-09', midAutumn: '09-15' },
  2028: { springFestival: '01-26', qingming: '04-04', dragonBoat: '05-28', midAutumn: '10-03' },
  2029: { springFestival: '02-13', qingming: '04-04', dragonBoat: '06-16', midAutumn: '09-22' },
  2030: { springFestival: '02-03', qingming: '04-05', dragonBoat: '06-05', midAutumn: '09-12' },
  2031: { springFestival: '01-23', qingming: '04-05', dragonBoat: '06-24', midAutumn: '10-01' },
  2032: { springFestival: '02-11', qingming: '04-04', dragonBoat: '06-12', midAutumn: '09-19' },
  2033: { springFestival: '01-31', qingming: '04-04', dragonBoat: '06-01', midAutumn: '09-08' },
  2034: { springFestival: '02-19', qingming: '04-05', dragonBoat: '06-20', midAutumn: '09-27' },
  2035: { springFestival: '02-08', qingming: '04-05', dragonBoat: '06-10', midAutumn: '09-16' },
  2036: { springFestival: '01-28', qingming: '04-04', dragonBoat: '05-30', midAutumn: '10-04' },
  2037: { springFestival: '02-15', qingming: '04-04', dragonBoat: '06-18', midAutumn: '09-24' },
  2038: { springFestival: '02-04', qingming: '04-05', dragonBoat: '06-07', midAutumn: '09-13' },
  2039: { springFestival: '01-24', qingming: '04-05', dragonBoat: '05-27', midAutumn: '10-02' },
  2040: { springFestival: '02-12', qingming: '04-04', dragonBoat: '06-14', midAutumn: '09-20' },
  2041: { springFestival: '02-01', qingming: '04-04', dragonBoat: '06-03', midAutumn: '09-10' },
  2042: { springFestival: '01-22', qingming: '04-04', dragonBoat: '06-22', midAutumn: '09-28' },
  2043: { springFestival: '02-10', qingming: '04-05', dragonBoat: '06-11', midAutumn: '09-17' },
  2044: { springFestival: '01-30', qingming: '04-04', dragonBoat: '05-31', midAutumn: '10-05' },
  2045: { springFestival: '02-17', qingming: '04-04', dragonBoat: '06-19', midAutumn: '09-25' },
  2046: { springFestival: '02-06', qingming: '04-04', dragonBoat: '06-08', midAutumn: '09-15' },
  2047: { springFestival: '01-26', qingming: '04-05', dragonBoat: '05-29', midAutumn: '10-04' },
  2048: { springFestival: '02-14', qingming: '04-04', dragonBoat: '06-15', midAutumn: '09-22' },
  2049: { springFestival: '02-02', qingming: '04-04', dragonBoat: '06-04', midAutumn: '09-11' },
  2050: { springFestival: '01-23', qingming: '04-04', dragonBoat: '06-23', midAutumn: '09-30' },
};
