import type { CalendarPreview, PublishedVersion } from '@countersign/application';

/** What a version does to the limits of an installation, and that it was published (T13). */
export function publicationLines(preview: CalendarPreview, published?: PublishedVersion): readonly string[] {
  const { version, checked, moved, later, earlier, kept, moves, noLongerProvisional } = preview;
  const more = moved + kept - moves.length;
  return [
    `as version ${version}: of ${checked} open limits in that time, ${moved} move, ${later} later and ${earlier} earlier; ` +
      `${noLongerProvisional} are no longer provisional`,
    ...(kept > 0 ? [`  ${kept} keep their date: it would have passed already`] : []),
    ...moves.map((move) => `  ${moveLine(move)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(published
      ? [`published: ${published.total} open submissions are counted anew by the server in the background`]
      : []),
  ];
}

function moveLine({ number, scope, from, to, days, kept }: CalendarPreview['moves'][number]): string {
  const of = scope.of === 'submission' ? scope.clock : scope.stage;
  const unit = scope.of === 'stage' ? '' : ` ${scope.unit ?? ''}`;
  // A date may move without a working day between.
  const by = days === 0 ? `${to < from ? 'earlier' : 'later'}, 0` : `${days > 0 ? '+' : ''}${days}`;
  return `${number}  ${of}${unit}: ${from} -> ${to} (${by})${kept ? ', keeps its date' : ''}`.trimEnd();
}
