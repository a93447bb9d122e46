import { may } from '@porsi/shared/auth/roles';
import { isServiceDate, serviceDateAt } from '@porsi/shared/calendar/calendar-day';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useSearchParams } from 'react-router';
import { BigButton } from '../elements/big-button';
import { Loading } from '../elements/loading';
import { ScreenMessage } from '../elements/screen-message';
import { AlertsStrip } from '../features/alerts/alerts-strip';
import { ClockStrip } from '../features/connection/clock-strip';
import { ConnectionBadge } from '../features/connection/connection-badge';
import { ConnectionStrip } from '../features/connection/connection-strip';
import { MaintenanceStrip } from '../features/connection/maintenance-strip';
import { DayBar } from '../features/day/day-bar';
import { OtherDayStrip } from '../features/day/other-day-strip';
import { InitialsButton } from '../features/initials/initials-button';
import { SettingsButton } from '../features/settings/settings-button';
import { TabletSigns } from '../features/settings/tablet-signs';
import { Dock } from '../features/taps/dock';
import { OutboxStrip } from '../features/taps/outbox-strip';
import { KitchenClock } from '../features/training/kitchen-clock';
import { TrainingBarLater } from '../features/training/training-bar-later';
import { NewVersionStrip } from '../features/updates/new-version-strip';
import { configQuery } from '../lib/board-queries';
import { useHeldPlace } from '../lib/use-held-place';
import { useKeptAsOf } from '../lib/use-kept-as-of';
import { client } from '../lib/client';
import { loadFailure } from '../lib/failure-message';
import { useTicking } from '../lib/ticker';
import { useUser } from '../lib/use-user';
import { isTraining } from '../training/is-training';
import type { BoardDay } from './board-day';
import styles from './board-layout.module.css';
import { BoardTabs } from './board-tabs';
import { NoBoards } from './no-boards';
import { NoSuchDay } from './no-such-day';

/** What both boards share: the head of the screen, and which day it is. */
export function BoardLayout() {
  const { t } = useTranslation();
  const { role } = useUser();
  const config = useQuery(configQuery);
  if (!may(role, 'boards.read')) return <NoBoards />;
  if (config.data) return <BoardOfDay config={config.data} />;
  if (config.isPending) return <Loading label={t('app.loading')} />;
  return (
    <ScreenMessage
      icon={CloudOff}
      tone="problem"
      title={t('failed.title')}
      hint={loadFailure(config.error, t)}
    >
      <BigButton look="primary" tall onClick={() => void config.refetch()}>
        {t('app.retry')}
      </BigButton>
    </ScreenMessage>
  );
}

function BoardOfDay({ config: { timezone, maintenance } }: { config: KitchenConfig }) {
  const { role } = useUser();
  const { pathname } = useLocation();
  const board = boardAt(pathname, role);
  const taps = may(role, 'cooking.move') || may(role, 'packing.move');
  const [search, setSearch] = useSearchParams();
  const today = useTicking(() => serviceDateAt(new Date(client.clock.now()), timezone));
  const chosen = search.get('date');
  const isDay = chosen === null || isServiceDate(chosen);
  const date = isServiceDate(chosen) ? chosen : today;
  const keptAsOf = useKeptAsOf(board, date);
  const { head, scroller } = useHeldPlace();
  // Today is no choice: the board then follows midnight by itself.
  const choose = (day: string) => setSearch(day === today ? {} : { date: day });
  return (
    <>
      <div className={styles.head} ref={head}>
        {isTraining ? <TrainingBarLater /> : null}
        <header className={styles.header}>
          <BoardTabs />
          {isTraining ? (
            <KitchenClock timezone={timezone} />
          ) : (
            <DayBar date={date} today={today} onChoose={choose} />
          )}
          <div className={styles.end}>
            <ConnectionBadge timezone={timezone} keptAsOf={keptAsOf} />
            <div className={styles.tools}>
              <TabletSigns />
              {taps ? <InitialsButton /> : null}
              <SettingsButton />
            </div>
          </div>
        </header>
        <div className={styles.strips}>
          <ConnectionStrip timezone={timezone} keptAsOf={keptAsOf} />
          <OutboxStrip />
          {isDay && date !== today ? (
            <OtherDayStrip date={date} today={today} onToday={() => choose(today)} />
          ) : null}
          {maintenance ? <MaintenanceStrip maintenance={maintenance} timezone={timezone} /> : null}
          <ClockStrip />
          <NewVersionStrip />
          <AlertsStrip
            key={board}
            date={date}
            board={board}
            maySee={may(role, board === 'cooking' ? 'cooking.move' : 'packing.move')}
          />
        </div>
      </div>
      <main className={styles.main} ref={scroller}>
        {isDay ? (
          <Outlet context={{ date, timezone } satisfies BoardDay} />
        ) : (
          <NoSuchDay asked={chosen} today={today} board={board} onToday={() => choose(today)} />
        )}
      </main>
      <Dock />
    </>
  );
}

/** Which board's alerts concern who looks: the board's own, beside the boards those of the role. */
function boardAt(pathname: string, role: string): 'cooking' | 'packing' {
  if (pathname.endsWith('/cooking')) return 'cooking';
  if (pathname.endsWith('/packing')) return 'packing';
  return may(role, 'packing.move') ? 'packing' : 'cooking';
}
