import { grouped } from './facts.mjs';

/** Numbers of submissions and documents: each once, without gaps, as far as the counter says. */
export function checkNumbers({ submissions, documents, counters }) {
  const given = [...submissions, ...documents].map(({ number }) => split(number));
  const last = counters.map((row) => row.last).sort((a, b) => a - b);
  const series = [...grouped(given, ({ series: of }) => of)].map(([of, numbers]) => ({
    of,
    numbers: numbers.map(({ n }) => n),
  }));
  const highest = series.map(({ numbers }) => Math.max(...numbers)).sort((a, b) => a - b);
  return [
    ...series.flatMap(({ of, numbers }) =>
      isWhole(numbers) ? [] : [`numbers of ${of}: ${numbers.sort((a, b) => a - b)}`],
    ),
    ...(String(last) === String(highest)
      ? []
      : [`counters stand at ${last}, and the highest numbers are ${highest}`]),
  ];
}

/** `XM2026-0012` is the 12th of `XM2026-#`. */
function split(number) {
  const [, before, n, after] = /^(.*?)(\d+)(\D*)$/.exec(number);
  return { series: `${before}#${after}`, n: Number(n) };
}

const isWhole = (numbers) => [...numbers].sort((a, b) => a - b).every((n, index) => n === index + 1);
