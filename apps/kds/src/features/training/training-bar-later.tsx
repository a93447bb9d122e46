import { lazy, Suspense } from 'react';

const TrainingBar = lazy(async () => ({ default: (await import('./training-bar')).TrainingBar }));

/** Loaded, with the training kitchen, by who trains only. */
export function TrainingBarLater() {
  return (
    <Suspense fallback={null}>
      <TrainingBar />
    </Suspense>
  );
}
