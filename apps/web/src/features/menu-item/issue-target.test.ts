import { expect, test } from 'vitest';
import { issueTarget } from './issue-target';

const sent = [7, 3, 12];

test.each([
  [['totalPortions'], { at: 'field', name: 'totalPortions' }],
  [['recipeId'], { at: 'field', name: 'recipeId' }],
  [['allocations', 1, 'portionsSmall'], { at: 'school', schoolId: 3 }],
  [['allocations', 2], { at: 'school', schoolId: 12 }],
  [['allocations', 9, 'schoolId'], { at: 'form' }],
  [['allocations'], { at: 'form' }],
  [['version'], { at: 'form' }],
  [[], { at: 'form' }],
])('%j', (path, target) => expect(issueTarget({ path }, sent)).toEqual(target));
