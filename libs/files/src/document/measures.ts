export const mm = (length: number): number => (length * 72) / 25.4;

/** A4. */
export const PAGE = { width: mm(210), height: mm(297) };
