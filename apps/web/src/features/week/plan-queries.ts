import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '@porsi/client/problem-error';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { api } from '../../lib/api';

/** The plan of a week, by its Monday; null when nothing is planned. */
export function planQuery(weekStart: string) {
  return queryOptions({
    queryKey: ['menu-plan', weekStart],
    queryFn: async ({ signal }): Promise<MenuPlan | null> => {
      try {
        return await api.menuPlans.ofWeek(weekStart, signal);
      } catch (error) {
        if (isProblem(error, 'NOT_FOUND')) return null;
        throw error;
      }
    },
  });
}

/** Approves a plan or makes it a draft again. */
export function useMovePlan(move: 'approve' | 'reopen') {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (plan: MenuPlan) => api.menuPlans[move](plan.id),
    onSuccess: (plan) => queryClient.setQueryData(planQuery(plan.weekStart).queryKey, plan),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['history'] }),
  });
}

/** Deletes a menu item; one that is gone already is no failure. */
export function useDeleteMenuItem() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (id: number) => {
      try {
        await api.menuItems.remove(id);
      } catch (error) {
        if (!isProblem(error, 'NOT_FOUND')) throw error;
      }
    },
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['menu-plan'] }),
        queryClient.invalidateQueries({ queryKey: ['history'] }),
      ]),
  });
}
