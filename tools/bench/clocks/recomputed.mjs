/** A local day in the middle of every limit: published, previewed before, and gone over to by every submission. */
export async function recomputed({ app, client, actors }, say) {
  const by = { ...actors.get('admin.system'), roles: ['systemAdministrator'] };
  const input = { override: { on: '2026-06-22', working: false, reason: '台风停工' } };
  const { version: basedOn } = await app.registry.currentCalendar();
  const before = performance.now();
  const preview = await app.previewCalendar.run(by, { input, basedOn, first: 50 });
  const previewMs = Math.round(performance.now() - before);
  say(
    `  preview: ${preview.checked.toLocaleString('en')} limits in ${seconds(previewMs)}, ${preview.moved} move`,
  );

  const { total } = await app.publishCalendar.run(by, { input, basedOn });
  const from = performance.now();
  const { done, failed } = await app.recalculate.run();
  const ms = performance.now() - from;
  const { rows } = await client.query('SELECT coalesce(sum(moved), 0)::int AS moved FROM recalculated');
  const perSecond = Math.round(done / (ms / 1_000));
  say(
    `  recomputed: ${done} of ${total} submissions, ${rows[0].moved} limits moved, ${perSecond} submissions a second`,
  );
  if (failed > 0) throw new Error(`${failed} submissions could not be recomputed`);
  return { previewMs, checked: preview.checked, submissionsPerSecond: perSecond, moved: rows[0].moved };
}

export const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;
