import { epochDayOfCivil } from './civil.js';
import { lunarFestivals } from './lunar-festivals.js';

const RADIAN = Math.PI / 180;
const JULIAN_DAY_OF_EPOCH = 2_440_587.5;
/** Terrestrial time runs about 70 s ahead of UTC; China is 8 h ahead. In days. */
const TO_CHINA = 8 / 24 - 70 / 86_400;

/** The new moon number `k` since 2000-01-06, in epoch days, Chinese time; within 2 minutes (Meeus, ch. 49). */
function newMoon(k: number): number {
  const t = k / 1_236.85;
  const sun = (2.5534 + 29.1053567 * k) * RADIAN;
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * RADIAN;
  const node = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * RADIAN;
  const omega = (124.7746 - 1.56375588 * k) * RADIAN;
  const e = 1 - 0.002516 * t;
  const terms: [number, number][] = [
    [-0.4072, moon],
    [0.17241 * e, sun],
    [0.01608, 2 * moon],
    [0.01039, 2 * node],
    [0.00739 * e, moon - sun],
    [-0.00514 * e, moon + sun],
    [0.00208 * e * e, 2 * sun],
    [-0.00111, moon - 2 * node],
    [-0.00057, moon + 2 * node],
    [0.00056 * e, 2 * moon + sun],
    [-0.00042, 3 * moon],
    [0.00042 * e, sun + 2 * node],
    [0.00038 * e, sun - 2 * node],
    [-0.00024 * e, 2 * moon - sun],
    [-0.00017, omega],
    [0.000325, (299.77 + 0.107408 * k) * RADIAN],
    [0.000165, (251.88 + 0.016321 * k) * RADIAN],
    [0.000164, (251.83 + 26.651886 * k) * RADIAN],
    [0.000126, (349.42 + 36.412478 * k) * RADIAN],
    [0.00011, (84.66 + 18.206239 * k) * RADIAN],
  ];
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  return (
    terms.reduce((jd, [size, angle]) => jd + size * Math.sin(angle), mean) - JULIAN_DAY_OF_EPOCH + TO_CHINA
  );
}

/** The sun's apparent longitude in degrees at an epoch day, Chinese time; within 0.01 (Meeus, ch. 25). */
function sunAt(day: number): number {
  const t = (day - TO_CHINA + JULIAN_DAY_OF_EPOCH - 2_451_545) / 36_525;
  const m = (357.52911 + 35_999.05029 * t) * RADIAN;
  const center =
    (1.914602 - 0.004817 * t) * Math.sin(m) + 0.019993 * Math.sin(2 * m) + 0.000289 * Math.sin(3 * m);
  const longitude = 280.46646 + 36_000.76983 * t + center - 0.00569;
  return (longitude - 0.00478 * Math.sin((125.04 - 1_934.136 * t) * RADIAN)) % 360;
}

const years = Object.entries(lunarFestivals).map(([year, festivals]) => ({
  year: Number(year),
  ...festivals,
}));
const dayOf = (year: number, monthAndDay: string) =>
  epochDayOfCivil(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(3)));

it('covers 2004 to 2050', () => {
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 47 }, (_, index) => 2004 + index));
});

it('T13: every lunar month begins on the day of its new moon in China', () => {
  for (const { year, springFestival, dragonBoat, midAutumn } of years) {
    for (const first of [
      dayOf(year, springFestival),
      dayOf(year, dragonBoat) - 4,
      dayOf(year, midAutumn) - 14,
    ]) {
      const k = Math.round((first + JULIAN_DAY_OF_EPOCH - 2_451_550.1) / 29.530588861);
      expect([year, Math.floor(newMoon(k))]).toEqual([year, first]);
    }
  }
});

it('T13: the lunar year has 12 months, or 13, and the festivals lie 4 and 7 months into it', () => {
  for (const { year, springFestival, dragonBoat, midAutumn } of years) {
    const [spring, boat, moon] = [springFestival, dragonBoat, midAutumn].map((on) => dayOf(year, on)) as [
      number,
      number,
      number,
    ];
    expect([4, 5]).toContain(Math.round((boat - 4 - spring) / 29.53));
    expect([3, 4]).toContain(Math.round((moon - 14 - (boat - 4)) / 29.53));
    const next = lunarFestivals[year + 1];
    if (next) expect([12, 13]).toContain(Math.round((dayOf(year + 1, next.springFestival) - spring) / 29.53));
  }
});

it('T13: the sun passes 15 degrees on Qingming, in China', () => {
  for (const { year, qingming } of years) {
    const day = dayOf(year, qingming);
    expect([year, sunAt(day) <= 15 && sunAt(day + 1) > 15]).toEqual([year, true]);
  }
});

it('lies within a day of the platform’s Chinese calendar, which is itself a day off now and then', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const isNear = (day: number, month: string, dayOfMonth: string) =>
    [-1, 0, 1].some((shift) => {
      const parts = format.formatToParts((day + shift) * 86_400_000);
      const value = (type: string) => parts.find((part) => part.type === type)?.value;
      return value('month') === month && value('day') === dayOfMonth;
    });
  for (const { year, springFestival, dragonBoat, midAutumn } of years) {
    expect([year, isNear(dayOf(year, springFestival), '1', '1')]).toEqual([year, true]);
    expect([year, isNear(dayOf(year, dragonBoat), '5', '5')]).toEqual([year, true]);
    expect([year, isNear(dayOf(year, midAutumn), '8', '15')]).toEqual([year, true]);
  }
});
