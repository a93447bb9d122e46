import { createStore, type Store } from '@porsi/client/store';
import { wallClockInstant } from '@porsi/shared/calendar/wall-clock-instant';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { TapRefusal } from '@porsi/shared/kds/refusal-of';
import { pursue, type Goal } from './colleague';
import { demoNight } from './demo-night';
import type { Worker } from './log-lines';
import { cook, nightScript, packer, planner, type Moment } from './night-script';
import { openKitchen, type TrainingKitchen } from './training-kitchen';

/** What the trainee is told, and whether the tablet reaches the kitchen. */
export interface NightState {
  say: NonNullable<Moment['say']> | null;
  wifi: boolean;
  /** The trainee's taps that were refused. */
  refused: number;
}

export interface Night {
  kitchen: TrainingKitchen;
  trainee: Worker;
  state: Store<NightState>;
  /** Has everything happen that is due by now. */
  advance: () => void;
  /** A tap of the trainee. */
  take: (operation: PendingOperation) => TapRefusal | null;
  /** When there is something new to say next, in milliseconds since 1970; null when no more. */
  nextWords: () => number | null;
}

interface NightOptions {
  date: string;
  timezone: string;
  /** The kitchen's time, milliseconds since 1970. */
  now: () => number;
  /** How the trainee is called. */
  traineeName: string;
}

/** A night of the training: its kitchen, and the script that plays in it as time goes by. */
export function openNight({ date, timezone, now, traineeName }: NightOptions): Night {
  const trainee: Worker = { id: 1, fullName: traineeName };
  const moments = nightScript.map((moment) => ({
    ...moment,
    instant: wallClockInstant(date, moment.at, timezone),
  }));
  /** While the script plays, it is as late as the script says. */
  let playing: number | null = null;
  const kitchen = openKitchen({ date, plan: demoNight, now: () => playing ?? now() });
  const state = createStore<NightState>({ say: null, wifi: true, refused: 0 });
  let played = 0;
  let race: Moment['race'];

  function play(moment: Moment): void {
    if (moment.say) race = moment.race;
    if (moment.edit) kitchen.replan(moment.edit, planner);
    // What was reached before may have been undone since.
    for (const earlier of nightScript.slice(0, played))
      for (const goal of (earlier.goals ?? []).filter(isStanding))
        pursue(kitchen, goal, colleagueFor(goal));
    for (const goal of moment.goals ?? []) pursue(kitchen, goal, colleagueFor(goal));
    const { say, wifi } = moment;
    const before = state.getSnapshot();
    state.set({ ...before, say: say ?? before.say, wifi: wifi ?? before.wifi });
  }

  return {
    kitchen,
    trainee,
    state,
    advance() {
      const until = now();
      for (const moment of moments.slice(played)) {
        if (moment.instant > until) break;
        playing = moment.instant;
        play(moment);
        played += 1;
      }
      playing = null;
    },
    take(operation) {
      if (race && isStartOf(race.schoolId, operation)) {
        for (const goal of race.goals) pursue(kitchen, goal, packer);
        race = undefined;
      }
      const refusal = kitchen.take(operation, trainee);
      const before = state.getSnapshot();
      if (refusal !== null) state.set({ ...before, refused: before.refused + 1 });
      return refusal;
    },
    nextWords: () =>
      moments.slice(played).find(({ say }, index, rest) => say || index === rest.length - 1)
        ?.instant ?? null,
  };
}

/** Dishes and schools are seen to again; what was counted or seen once is the trainee's to change. */
const isStanding = ({ kind }: Goal) => kind === 'dish' || kind === 'school';

const colleagueFor = (goal: Goal): Worker => (goal.kind === 'dish' ? cook : packer);

function isStartOf(schoolId: number, operation: PendingOperation): boolean {
  return (
    operation.kind === 'packing.status' &&
    operation.schoolId === schoolId &&
    operation.tap.status === 'packing'
  );
}
