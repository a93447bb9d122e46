import { isProblem } from '@porsi/client/problem-error';
import { useQuery } from '@tanstack/react-query';
import { WifiOff, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../elements/big-button';
import { Loading } from '../elements/loading';
import { ScreenMessage } from '../elements/screen-message';
import { TrainingLink } from '../elements/training-link';
import { SignedOut } from './signed-out';
import { client } from '../lib/client';
import { loadFailure } from '../lib/failure-message';
import { rememberedUser } from '../lib/remembered-user';
import { useStore } from '../lib/use-store';

const LONGEST_PAUSE = 5_000;

/**
 * Takes up the session that the tablet keeps. Only a server that says so has signed it out; one
 * that cannot be reached is asked until it answers.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useStore(client.session.state);
  const remembered = useStore(rememberedUser);
  const restoring = useQuery({
    queryKey: ['session'],
    queryFn: () => client.session.restore(),
    enabled: session.status === 'unknown',
    retry: true,
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, LONGEST_PAUSE),
    gcTime: 0,
  });
  if (session.status === 'signed-in') return children;
  if (session.status === 'signed-out') return <SignedOut />;
  // The boards that it kept are shown at once; the badge says whether they are true.
  if (remembered !== null) return children;
  const why = restoring.failureReason;
  if (why === null) return <Loading label={t('session.restoring')} />;
  const isMaintained = isProblem(why, 'MAINTENANCE');
  return (
    <ScreenMessage
      icon={isMaintained ? Wrench : WifiOff}
      tone="problem"
      title={t(isMaintained ? 'maintenance.now' : 'session.unreachable')}
      hint={`${loadFailure(why, t)} ${t('session.unreachableHint')}`}
    >
      <BigButton tall onClick={() => location.reload()}>
        {t('app.retry')}
      </BigButton>
      <TrainingLink />
    </ScreenMessage>
  );
}
