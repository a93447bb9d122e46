import type { KdsSocket, KdsSocketEvents } from '@porsi/client/live/kds-socket';
import { createListeners } from '@porsi/client/live/listeners';
import { boardTopics, PULSE_INTERVAL } from '@porsi/shared/realtime/kds-channel';
import type { Night } from './kitchen/night';

type Heard = { [Name in keyof KdsSocketEvents]: Parameters<KdsSocketEvents[Name]> };

/**
 * The line to the training kitchen: tells what the server would tell, and goes dead with the Wi-Fi of
 * the night.
 *
 * @param opening the night, once it is loaded
 */
export function trainingSocket(opening: () => Promise<Night>): KdsSocket {
  const events = createListeners<Heard>();
  let night: Night | undefined;
  let isWanted = false;
  let isConnected = false;

  function look(): void {
    const reaches = isWanted && night?.state.getSnapshot().wifi === true;
    if (reaches === isConnected) return;
    isConnected = reaches;
    if (reaches) events.emit('connect', []);
    else if (isWanted) {
      events.emit('disconnect', ['transport close']);
      events.emit('connect_error', [new Error('The Wi-Fi of the training is off')]);
    }
  }

  function told() {
    if (!night) throw new Error('The training kitchen is not open yet');
    const { date, revision, serverTime } = night.kitchen.boards().cooking;
    return { date, revision, serverTime };
  }

  function follow(opened: Night): void {
    night = opened;
    night.state.subscribe(look);
    night.kitchen.on('changed', ({ revision }) => {
      const { date } = told();
      if (isConnected) events.emit('changed', [{ date, revision, topics: [...boardTopics] }]);
    });
    setInterval(() => {
      if (isConnected) events.emit('pulse', [told()]);
    }, PULSE_INTERVAL);
    look();
  }

  return {
    isConnected: () => isConnected,
    // It comes back by itself, as socket.io does.
    isActive: () => true,
    connect() {
      isWanted = true;
      if (night) look();
      else void opening().then(follow);
    },
    disconnect() {
      isWanted = false;
      look();
    },
    on: (name, listener) =>
      void events.on(name, (heard) => (listener as (...all: typeof heard) => void)(...heard)),
    ask: async () => told(),
  };
}
