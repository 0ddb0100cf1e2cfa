import Button from '@mui/material/Button';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { appText } from '../../shared/text/app.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { asErrorData, reportProblem } from './errors.ts';

/** Keeps a defect of one screen from taking the window with it, and shows it as a crash. */
export class ScreenGuard extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(thrown: unknown): void {
    reportProblem(asErrorData(thrown).data, { crash: true });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { screenCrash, screenCrashRemedy, reopen } = appText.errors;
    return (
      <EmptyState
        title={screenCrash}
        sentences={[screenCrashRemedy]}
        actions={<Button onClick={() => this.setState({ failed: false })}>{reopen}</Button>}
      />
    );
  }
}
