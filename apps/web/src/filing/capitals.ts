// Signs of a notation, not words of a language: they are the same whatever the reader's.
/** 零 元 整 角 分 */
const [ZERO, YUAN, WHOLE, JIAO, FEN] = ['\u96f6', '\u5143', '\u6574', '\u89d2', '\u5206'] as const;
/** 零 to 玖 */
const DIGITS = [...`${ZERO}\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396`];
/** 拾 佰 仟 */
const PLACES = ['', '\u62fe', '\u4f70', '\u4edf'];
/** 万 亿 万亿 */
const GROUPS = ['', '\u4e07', '\u4ebf', '\u4e07\u4ebf'];
const zeros = new RegExp(`${ZERO}+`, 'g');
const outerZeros = new RegExp(`^${ZERO}|${ZERO}$`, 'g');

/** Four digits, without the name of their group: `1001` -> `壹仟零壹`. */
function four(digits: string): string {
  const words = [...digits].map((digit, index) =>
    digit === '0' ? ZERO : `${DIGITS[Number(digit)]}${PLACES[3 - index]}`,
  );
  return words
    .join('')
    .replace(zeros, ZERO)
    .replace(new RegExp(`${ZERO}$`), '');
}

/**
 * An amount as it is written on vouchers (大写), so that no digit is misread: `386500.5` -> `叁拾捌万陆仟伍佰元伍角`.
 * What has more than two decimals is not spelt.
 */
export function capitals(amount: number): string | null {
  const fen = Math.round(amount * 100);
  if (!Number.isSafeInteger(fen) || fen < 0 || Math.abs(amount * 100 - fen) > 1e-4) return null;
  const whole = wholeInWords(Math.floor(fen / 100));
  const [jiao, left] = [Math.floor(fen / 10) % 10, fen % 10];
  const yuan = whole === '' ? '' : `${whole}${YUAN}`;
  if (jiao === 0 && left === 0) return `${yuan === '' ? `${ZERO}${YUAN}` : yuan}${WHOLE}`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}${JIAO}` : yuan === '' ? '' : ZERO;
  return `${yuan}${tenths}${left > 0 ? `${DIGITS[left]}${FEN}` : ''}`;
}

function wholeInWords(number: number): string {
  const digits = String(number).padStart(16, '0');
  const groups = [0, 4, 8, 12].map((from) => digits.slice(from, from + 4));
  return groups
    .map((group, index) => {
      const words = four(group);
      if (words === '') return ZERO;
      return `${words}${GROUPS[3 - index]}${group.endsWith('0') ? ZERO : ''}`;
    })
    .join('')
    .replace(zeros, ZERO)
    .replace(outerZeros, '');
}
