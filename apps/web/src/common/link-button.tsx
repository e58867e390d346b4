import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

type Props = { readonly to: string; readonly children: React.ReactNode } & Pick<
  ButtonProps,
  'type' | 'block'
>;

/** A way to another page that weighs as much as a button; still a link, for another tab or the keyboard. */
export function LinkButton({ to, children, ...look }: Props) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button {...look} href={href} onClick={follow as NonNullable<ButtonProps['onClick']>}>
      {children}
    </Button>
  );
}
