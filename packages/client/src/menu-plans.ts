import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import type { ApiRequest } from './request.js';

/** Menu plans: `/api/menu-plans`. */
export function menuPlansClient(request: ApiRequest) {
  return {
    /** The plan of the week that a day is in; NOT_FOUND when nothing is planned. */
    ofWeek: (week: ServiceDate, signal?: AbortSignal) =>
      request<MenuPlan>({ path: '/api/menu-plans', query: { week }, signal }),
    approve: (id: number) =>
      request<MenuPlan>({ method: 'POST', path: `/api/menu-plans/${id}/approve` }),
    reopen: (id: number) =>
      request<MenuPlan>({ method: 'POST', path: `/api/menu-plans/${id}/reopen` }),
  };
}
