import { useTranslation } from 'react-i18next';
import type { TypesetTextQuery } from '../generated/graphql.js';
import styles from './marked-text.module.css';

type Block = TypesetTextQuery['typesetText'][number];

/** An article's blocks as the server gives them: letters only, so nothing in it can be a page's own. */
export function Typeset({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className={styles['text']}>
      {blocks.map((block, index) => (
        <SetBlock key={index} block={block} />
      ))}
    </div>
  );
}

function SetBlock({ block: { type, lines, picture } }: { readonly block: Block }) {
  const { t } = useTranslation();
  const set = lines.map(({ runs }, at) =>
    runs.map(({ text, bold }, index) => (bold ? <b key={`${at} ${index}`}>{text}</b> : text)),
  );
  const items = set.map((line, index) => <li key={index}>{line}</li>);
  if (type === 'bulleted') return <ul>{items}</ul>;
  if (type === 'numbered') return <ol>{items}</ol>;
  if (type === 'heading') return <h4>{set[0]}</h4>;
  if (type === 'picture')
    return (
      <p className={styles['picture']}>
        〔{t('bulletin.text.pictureHere', { n: picture })}〕{set[0]}
      </p>
    );
  return <p>{set[0]}</p>;
}
