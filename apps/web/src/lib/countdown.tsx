import { useFormat } from '../i18n/use-format';
import { api } from './api';
import { useSecondsLeft } from './use-seconds-left';

interface CountdownProps {
  /** ISO 8601, by the server's clock. */
  until: string;
}

/** How long it is until an instant; it ticks, and is not read out at every tick. */
export function Countdown({ until }: CountdownProps) {
  const format = useFormat();
  const left = useSecondsLeft(Date.parse(until), api.clock.now);
  return (
    <span role="timer" aria-live="off">
      {format.duration(left)}
    </span>
  );
}
