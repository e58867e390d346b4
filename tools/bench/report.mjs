/** For people. */
export function report(sizes, results, layers) {
  for (const [index, result] of results.entries()) {
    console.log(
      `\n${size(sizes[index])} submissions${row(['per second', 'p50 ms', 'p99 ms', 'of the floor'])}`,
    );
    for (const layer of layers) {
      const { perSecond, p50, p99 } = result[layer];
      const cells = [Math.round(perSecond), p50.toFixed(1), p99.toFixed(1), result.ratios[layer] ?? ''];
      console.log(`  ${layer.padEnd(18)}${row(cells)}`);
    }
    console.log(`  ${result.roundTrips} round trips and ${result.walBytes} bytes of WAL per decision`);
  }
  const [small, large] = results;
  if (!large) return;
  for (const layer of layers) {
    const change = (large[layer].perSecond / small[layer].perSecond - 1) * 100;
    console.log(
      `${layer}: ${change.toFixed(1)} % with ${size(sizes[1])} instead of ${size(sizes[0])} submissions`,
    );
  }
}

const size = (number) => number.toLocaleString('en');
const row = (cells) => cells.map((cell) => String(cell).padStart(14)).join('');
