import { readStats } from '@porsi/db/stats/read-stats';
import { numberForPeople } from '../../terminal/units.js';
import { always, onceMigrating, type RunStep } from '../step.js';
import { readTraffic } from '../traffic.js';

/** What the change must not lose, counted before it. */
export const count: RunStep<'count'> = {
  name: 'count',
  title: 'count before',
  needs: 'nothing',
  changes: 'nothing',
  budgetSeconds: 5 * 60,
  isWanted: always,
  stillHolds: onceMigrating,
  async run({ database: { dataSource } }) {
    // Traffic first: what is written between the two is then no surprise.
    const traffic = await readTraffic(dataSource);
    return { traffic, stats: await readStats(dataSource) };
  },
  summary({ stats: { categories } }) {
    const sum = (of: 'rows' | 'portions') =>
      numberForPeople(categories.reduce((total, category) => total + category[of], 0));
    return `${sum('rows')} allocations, ${sum('portions')} portions`;
  },
};
