import { Board } from '../fixtures/board.js';
import { MenuItemForm } from '../fixtures/menu-item-form.js';
import { expect, test } from '../fixtures/test.js';

const DISH = 'Nasi ayam kecap';

test('the form keeps what was typed while the network is away, and saves it once it is back', async ({
  kitchen,
  planner,
}) => {
  const form = new MenuItemForm(planner);
  await form.openNew(kitchen.today.date);
  await form.choose(DISH);
  await form.total.fill('300');
  await form.large('SMP Negeri 2').fill('300');
  await planner.context().setOffline(true);
  await form.save.click();
  await expect(planner.getByText('No answer from the server').first()).toBeVisible();
  await expect(form.large('SMP Negeri 2')).toHaveValue('300');
  await planner.context().setOffline(false);
  await form.submit();
  expect(await kitchen.query('SELECT count(*)::int AS items FROM menu_items')).toEqual([
    { items: 2 },
  ]);
});

test.describe('a server that is killed and started again', () => {
  test.use({ ownProcess: true });

  test('does not take what is typed in the form', async ({ kitchen, planner }) => {
    const form = new MenuItemForm(planner);
    await form.open(kitchen.today.item);
    await form.small('SD Negeri 1').fill('81');
    await form.total.fill('501');
    const { port } = kitchen.server;
    await kitchen.server.stop('SIGKILL');
    await form.save.click();
    await expect(planner.getByText('No answer from the server').first()).toBeVisible();
    await kitchen.serve({ port });
    await form.submit();
    expect(await kitchen.rowsOf(kitchen.today.item)).toContainEqual({
      school_id: kitchen.today.sd,
      portion_size: 'small',
      portions: 81,
    });
  });

  test('does not take the board from a tablet', async ({ kitchen, cook }) => {
    const board = new Board(cook);
    await board.open('cooking');
    const { port } = kitchen.server;
    await kitchen.server.stop('SIGKILL');
    await expect(board.connection).not.toHaveText('Live');
    await expect(board.dish(DISH)).toBeVisible();
    await kitchen.query(
      `INSERT INTO cooking_statuses (menu_item_id, status) VALUES ($1, 'cooking')`,
      [kitchen.today.item],
    );
    await kitchen.serve({ port });
    await board.live();
    await expect(board.dish(DISH)).toContainText('Cooking');
  });
});

test('a tablet keeps its last board, says so, and catches up', async ({
  kitchen,
  cook,
  planner,
}) => {
  const board = new Board(cook);
  await board.open('cooking');
  const form = new MenuItemForm(planner);
  await form.open(kitchen.today.item);
  await cook.context().setOffline(true);
  await expect(board.connection).toHaveText('No connection');
  await expect(cook.getByText(/This board shows how things were at/)).toBeVisible();
  await form.large('SMP Negeri 2').fill('140');
  await form.total.fill('510');
  await form.submit();
  await expect(board.dish(DISH)).toContainText('500 portions');
  await cook.context().setOffline(false);
  await board.live();
  await expect(board.dish(DISH)).toContainText('510 portions');
});

test('a tap without network is kept, and sent when it is back', async ({ cook }) => {
  const board = new Board(cook);
  await board.open('cooking');
  await cook.context().setOffline(true);
  await board.start(DISH);
  await expect(board.dish(DISH)).toContainText('Not sent yet');
  await cook.context().setOffline(false);
  await board.live();
  await expect(board.dish(DISH)).toContainText('Started');
  await expect(board.dish(DISH).getByText('Not sent yet')).toHaveCount(0);
});

test.describe('a page that only shows', () => {
  test.use({ changesNothing: true });

  test('a board that cannot be loaded is never an empty board', async ({ kitchen, cook }) => {
    await cook.route('**/api/kds/cooking*', (route) => route.abort());
    await cook.goto('/kds/cooking');
    await expect(cook.getByText('The board could not be loaded')).toBeVisible();
    await expect(cook.getByText('Nothing to cook on this day')).toHaveCount(0);
    await cook.unroute('**/api/kds/cooking*');
    await cook.getByRole('button', { name: 'Try again' }).tap();
    await expect(new Board(cook).dish(DISH)).toBeVisible();
    expect(kitchen.server.log()).not.toContain('Error');
  });

  test('a page that a hanging server keeps waiting says so, and can be asked for again', async ({
    kitchen,
    planner,
  }) => {
    const hangOnce = (url: string) =>
      planner.route(url, () => new Promise<void>(() => undefined), { times: 1 });
    await hangOnce('**/api/menu-plans*');
    await planner.goto('/');
    await expect(planner.getByText('Still trying')).toBeVisible();
    await planner.getByRole('button', { name: 'Try again' }).click();
    await expect(planner.getByText(DISH)).toBeVisible();
    await expect(planner.getByText('Still trying')).toBeHidden();

    await hangOnce(`**/api/menu-items/${kitchen.today.item}`);
    await planner.getByRole('link', { name: DISH }).click();
    await expect(planner.getByText('Still trying')).toBeVisible();
    await planner.getByRole('button', { name: 'Try again' }).click();
    await expect(new MenuItemForm(planner).total).toHaveValue('500');
  });
});
