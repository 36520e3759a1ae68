import { Component, type ReactNode } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { Message } from './Message.tsx';

function Crash({ onRetry }: { readonly onRetry: () => void }) {
  const t = useText('shell');
  return (
    <Message
      title={t('crash.title')}
      action={
        <>
          <Button variant="primary" onPress={onRetry}>
            {t('crash.retry')}
          </Button>
          <Button onPress={() => location.reload()}>{t('crash.reload')}</Button>
        </>
      }
    >
      {t('crash.text')}
    </Message>
  );
}

interface Props {
  /** Another key (another screen) is another try. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Puts a plain sentence in the place of a screen that fails to draw; what was typed is stored and safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.failed && previous.resetKey !== this.props.resetKey) this.#retry();
  }

  override render(): ReactNode {
    return this.state.failed ? <Crash onRetry={this.#retry} /> : this.props.children;
  }

  readonly #retry = (): void => this.setState({ failed: false });
}
