import { appVersion } from '../lib/app-version';
import { client } from '../lib/client';
import { isPaired } from '../lib/paired';

const EVERY = 60_000;

/** Where the browser tells how full the battery is (Chromium on https). */
interface BatteryNavigator {
  getBattery?: () => Promise<{ level: number }>;
}

/** A paired tablet says each minute that it is there; lost reports are no loss. */
export function reportTablet(): void {
  const report = () => {
    if (isPaired() && client.session.state.getSnapshot().status === 'signed-in')
      void send().catch(() => undefined);
  };
  client.session.state.subscribe(report);
  setInterval(report, EVERY);
}

async function send(): Promise<void> {
  const battery = await (navigator as BatteryNavigator).getBattery?.().catch(() => undefined);
  const charge = battery === undefined ? null : Math.round(battery.level * 100);
  await client.pairing.report({ version: appVersion, battery: charge });
}
