import { client } from '../lib/client';

function uncertainSchools(): number[] {
  return client.outbox.state
    .getSnapshot()
    .pending.flatMap(({ operation, uncertain }) =>
      uncertain && operation.kind === 'packing.count' ? [operation.schoolId] : [],
    );
}

/** Notes the schools whose counts are on their way while it watches. */
export function watchCounts(): { stop: () => ReadonlySet<number> } {
  const seen = new Set(uncertainSchools());
  const unsubscribe = client.outbox.state.subscribe(() => {
    for (const schoolId of uncertainSchools()) seen.add(schoolId);
  });
  return {
    stop: () => {
      unsubscribe();
      return seen;
    },
  };
}
