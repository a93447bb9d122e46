import type { Night } from './night.js';
import type { Random } from './random.js';
import type { Mishap } from './schedule.js';
import { tapOne, taps } from './taps.js';
import type { WallTablet } from './wall-tablet.js';
import type { WifiState } from './wifi.js';

/** Brings a mishap about and tallies it if there was anything to spoil; taps and plans are tallied once they are taken. */
export async function bringAbout(what: Mishap, night: Night, random: Random): Promise<void> {
  const { tally, servers, tablets } = night;
  switch (what) {
    case 'cooking step':
    case 'packing step':
    case 'count':
    case 'undo':
    case 'acknowledgement':
      return tapOne(tablets, taps[what], random);
    case 'edit':
    case 'reopened week':
      return night.plan(what, random);
    case 'cut network':
      return turnOne(what, 'cut', ({ network }) => network !== 'cut');
    case 'silent network':
      return turnOne(what, 'silent', ({ network }) => network !== 'silent');
    case 'network back':
      return turnOne(what, 'on', ({ network }) => network !== 'on');
    case 'broken connections':
      return turnOne(what, 'on', ({ network }) => network === 'on');
    case 'other server':
      random.pick(tablets)?.roam();
      return tally.add(what);
    case 'rebooted tablet':
      await random.pick(tablets)?.reboot();
      return tally.add(what);
    case 'killed server':
      if (servers.running().length === 0) await night.startServers();
      await servers.kill(random.pick(servers.running()) ?? 0);
      return tally.add(what);
    case 'started server':
      return night.startServers();
    case 'restarted PostgreSQL':
      await servers.restartDatabase();
      return tally.add(what);
  }

  function turnOne(kind: Mishap, state: WifiState, fits: (tablet: WallTablet) => boolean): void {
    const tablet = random.pick(tablets.filter(fits));
    if (tablet === undefined) return;
    tablet.turnWifi(state);
    tally.add(kind);
  }
}
