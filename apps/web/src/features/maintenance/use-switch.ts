import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { kitchenQuery } from '../../lib/kitchen';

/** Announces or begins a maintenance; the whole app knows it when this has succeeded. */
export function useSetMaintenance() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: api.maintenance.set,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: kitchenQuery.queryKey }),
  });
}

/** Ends a maintenance, or takes its announcement back. */
export function useEndMaintenance() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.maintenance.end(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: kitchenQuery.queryKey }),
  });
}
