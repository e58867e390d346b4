import { type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './tabs.module.css';

type Props<Id extends string> = {
  readonly tabs: readonly { readonly id: Id; readonly name: string; readonly count?: number }[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
  readonly barClass?: string | undefined;
  readonly panelClass?: string | undefined;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

/** A row of tabs, and below it what the chosen one shows. */
export function Tabs<Id extends string>({
  tabs,
  chosen,
  choose,
  barClass = '',
  panelClass,
  children,
}: Props<Id>) {
  const panel = useId();
  return (
    <>
      <div role="tablist" className={`${styles['tabs']} ${barClass}`} onKeyDown={moveFocus}>
        {tabs.map(({ id, name, count = 0 }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${panel}-${id}`}
            aria-selected={chosen === id}
            aria-controls={panel}
            tabIndex={chosen === id ? 0 : -1}
            onClick={() => choose(id)}
          >
            {name}
            {count > 0 ? <small>{count}</small> : null}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${chosen}`} className={panelClass}>
        {children}
      </div>
    </>
  );
}

/** Arrow keys go from tab to tab, as everywhere. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const next =
    tabs[(tabs.findIndex((each) => each === document.activeElement) + step + tabs.length) % tabs.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}
