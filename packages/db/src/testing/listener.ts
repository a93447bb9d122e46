import pg from 'pg';

/** Hears what PostgreSQL notifies on one channel. */
export interface Listener {
  /** The payloads since the last call, oldest first: everything that had been committed by then. */
  heard(): Promise<string[]>;
  close(): Promise<void>;
}

/** Listens on `channel` of the database at `url`. Notifications come in the order of commits, so a marker ends a batch. */
export async function listenTo(url: string, channel: string): Promise<Listener> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let payloads: string[] = [];
  let onMarker: (() => void) | undefined;
  client.on('notification', ({ payload = '' }) => {
    if (payload === 'marker') onMarker?.();
    else payloads.push(payload);
  });
  await client.query(`LISTEN ${channel}`);
  return {
    async heard() {
      const marked = new Promise<void>((resolve) => (onMarker = resolve));
      await client.query('SELECT pg_notify($1, $2)', [channel, 'marker']);
      await marked;
      const batch = payloads;
      payloads = [];
      return batch;
    },
    close: () => client.end(),
  };
}
