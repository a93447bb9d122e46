import type { CurrentUser, Session } from '@porsi/shared/auth/session';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import type { Problem } from '@porsi/shared/http/problem';
import type { TapRefusal } from '@porsi/shared/kds/refusal-of';
import type { AcknowledgeAlerts } from '@porsi/shared/kds/board-alert';
import type { CountTap } from '@porsi/shared/kds/packing-count';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { DayBoards } from '@porsi/shared/kds/apply-operations';
import type { CookingTap, PackingTap } from '@porsi/shared/kds/tap';
import { drawBoards } from './draw-boards';
import type { Night } from './night';

type BoardName = keyof DayBoards;

interface ServedKitchen {
  date: string;
  timezone: string;
  version: string;
}

/**
 * Answers what a tablet asks of the server (contract, section 4) from the training kitchen: nothing
 * leaves the page. Without Wi-Fi there is no answer.
 */
export function serveNight(night: Night, { date, timezone, version }: ServedKitchen): typeof fetch {
  const { kitchen, trainee } = night;
  const user: CurrentUser = { ...trainee, email: '', role: 'kepala_sppg' };
  const session: Session = { accessToken: 'training', expiresIn: 86_400, user };
  const config: KitchenConfig = {
    timezone,
    today: date,
    featurePortionSize: true,
    maintenance: null,
    version,
  };

  function board(name: BoardName, day: string): Response {
    const boards = kitchen.boards();
    if (day === date) return json(boards[name]);
    const { revision, serverTime } = boards[name];
    const empty = { dishes: [], schools: [] };
    return json(drawBoards(empty, { date: day, revision, serverTime })[name]);
  }

  function operations(day: string, query: URLSearchParams): Response {
    const log = day === date ? kitchen.log() : [];
    // The tablet of this very page always says both.
    const [page, pageSize] = [Number(query.get('page')), Number(query.get('pageSize'))];
    return json({ items: log.slice((page - 1) * pageSize, page * pageSize), total: log.length });
  }

  /** The answer to a tap: its dish, its school or its alerts as they are now. */
  function take(operation: PendingOperation): Response {
    const refusal = night.take(operation);
    if (refusal !== null) return problem(refusal);
    const { cooking, packing, floor } = kitchen.boards();
    switch (operation.kind) {
      case 'cooking.status':
        return json(cooking.dishes.find((dish) => dish.menuItemId === operation.menuItemId));
      case 'packing.status':
        return json(packing.schools.find((school) => school.schoolId === operation.schoolId));
      case 'packing.count':
        return json(floor.schools.find((school) => school.schoolId === operation.schoolId));
      case 'alerts.acknowledge': {
        const items = floor.alerts.filter(({ id }) => operation.tap.alertIds.includes(id));
        return json({ items, total: items.length });
      }
    }
  }

  return async (input, init) => {
    if (!night.state.getSnapshot().wifi) throw new TypeError('The Wi-Fi of the training is off');
    const { pathname, searchParams } = new URL(addressOf(input), 'https://training.invalid');
    const day = searchParams.get('date') ?? date;
    const path = pathname.split('/');
    const [, , area, name] = path;
    if (area === 'config') return json(config);
    if (area === 'auth') return json(session);
    if (area !== 'kds') return problem('NOT_FOUND');
    if (init?.method === 'PUT' || init?.method === 'POST') {
      const operation = operationOf(
        path,
        JSON.parse(typeof init.body === 'string' ? init.body : '{}'),
        date,
      );
      return operation === null ? problem('NOT_FOUND') : take(operation);
    }
    if (name === 'operations') return operations(day, searchParams);
    return name === 'cooking' || name === 'packing' || name === 'floor'
      ? board(name, day)
      : problem('NOT_FOUND');
  };
}

/** The tap in a request. The tablet of this very page has written it: it has the shape of its address. */
function operationOf(path: readonly string[], tap: unknown, date: string): PendingOperation | null {
  const [, , , area, target, deed] = path;
  const about = { subject: '', schoolId: Number(target) };
  switch (`${area}/${deed ?? target}`) {
    case 'cooking/status': {
      const menuItemId = Number(target);
      return { kind: 'cooking.status', subject: '', date, menuItemId, tap: tap as CookingTap };
    }
    case 'packing/status':
      return { ...about, kind: 'packing.status', tap: tap as PackingTap };
    case 'packing/counts':
      return { ...about, kind: 'packing.count', tap: tap as CountTap };
    case 'alerts/acknowledge':
      return { kind: 'alerts.acknowledge', subject: '', tap: tap as AcknowledgeAlerts };
    default:
      return null;
  }
}

function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

function json(data: unknown, status = 200): Response {
  return new Response(JSON.stringify(data), { status });
}

function problem(code: TapRefusal): Response {
  const status = code === 'NOT_FOUND' ? 404 : 409;
  const body: Problem = {
    type: 'about:blank',
    title: code,
    status,
    code,
    detail: code,
    requestId: 'training',
  };
  return json(body, status);
}
