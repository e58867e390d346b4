import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const family = '@expo-google-fonts/noto-sans-sc';

/** TrueType with all common Chinese characters; only what a document uses is embedded. Read once, on first use. */
const PATHS = {
  regular: `${family}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${family}/700Bold/NotoSansSC_700Bold.ttf`,
} as const;
export type Face = keyof typeof PATHS;

const read = new Map<Face, Buffer>();

export function fontOf(face: Face): Buffer {
  const known = read.get(face);
  if (known) return known;
  const bytes = readFileSync(require.resolve(PATHS[face]));
  read.set(face, bytes);
  return bytes;
}
