import { dropOnChange, onChange, TRIGGER_FUNCTION, whenChanged } from './statement-triggers.js';

/** Only approved weeks are shown, so only their items move a board. */
const APPROVED =
  "JOIN menu_plans AS plan ON plan.id = item.menu_plan_id AND plan.status = 'approved'";

/**
 * What moves the boards: the plan and its allocations.
 * Dates are touched in ascending order, so that two transactions never wait for each other in a circle.
 */
export const PLAN_TOUCHES_BOARD = `
CREATE FUNCTION touch_boards_showing(item_ids int8[], changed_topics text[]) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_board(board.day, changed_topics, board.item_ids, '{}')
  FROM (
    SELECT service_day(item.date) AS day, array_agg(item.id) AS item_ids
    FROM menu_items AS item ${APPROVED}
    WHERE item.id = ANY (item_ids) GROUP BY day ORDER BY day
  ) AS board;
END $$;

CREATE FUNCTION touch_boards_of_items() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_board(board.day, '{cooking,packing,plan}', board.item_ids, '{}')
  FROM (
    SELECT service_day(item.date) AS day, array_agg(item.id) AS item_ids
    FROM changed_rows AS item ${APPROVED}
    GROUP BY day ORDER BY day
  ) AS board;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_boards_of_allocations() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_boards_showing(ARRAY(SELECT DISTINCT menu_item_id FROM changed_rows), '{cooking,packing,plan}');
  RETURN NULL;
END $$;

CREATE FUNCTION touch_boards_of_plan() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_board(board.day, '{cooking,packing,plan}', board.item_ids, '{}')
  FROM (
    SELECT service_day(date) AS day, array_agg(id) AS item_ids
    FROM menu_items WHERE menu_plan_id = NEW.id GROUP BY day ORDER BY day
  ) AS board;
  RETURN NULL;
END $$;

-- TRUNCATE shows no rows: whatever has a board may have lost something.
CREATE FUNCTION touch_every_board() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_board(day, '{cooking,packing,plan}', '{}', '{}')
  FROM (SELECT date AS day FROM board_revisions ORDER BY date) AS board;
  RETURN NULL;
END $$;

`;

export const PLAN_TRIGGERS = `
${onChange('menu_items', 'touch_boards_of_items')}
${onChange('menu_item_school_allocations', 'touch_boards_of_allocations')}
CREATE TRIGGER touch_every_board AFTER TRUNCATE ON menu_item_school_allocations
  FOR EACH STATEMENT EXECUTE FUNCTION touch_every_board();
CREATE TRIGGER touch_boards_of_plan AFTER UPDATE OF status ON menu_plans FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND ('approved' = OLD.status OR 'approved' = NEW.status))
  EXECUTE FUNCTION touch_boards_of_plan();
`;

export const DROP_PLAN_TRIGGERS = `
DROP TRIGGER IF EXISTS touch_boards_of_plan ON menu_plans;
DROP TRIGGER IF EXISTS touch_every_board ON menu_item_school_allocations;
${dropOnChange('menu_item_school_allocations', 'touch_boards_of_allocations')}
${dropOnChange('menu_items', 'touch_boards_of_items')}
`;

export const DROP_PLAN_TOUCHES_BOARD = `
DROP FUNCTION touch_every_board();
DROP FUNCTION touch_boards_of_plan();
DROP FUNCTION touch_boards_of_allocations();
DROP FUNCTION touch_boards_of_items();
DROP FUNCTION touch_boards_showing(int8[], text[]);
`;

/** The kitchen's progress: a tap moves the board of its date, if that date is shown. */
export const PROGRESS_TOUCHES_BOARD = `
CREATE FUNCTION touch_board_of_dish() ${TRIGGER_FUNCTION} AS $$
DECLARE
  dish int8 := CASE TG_OP WHEN 'DELETE' THEN OLD.menu_item_id ELSE NEW.menu_item_id END;
BEGIN
  PERFORM touch_boards_showing(ARRAY[dish], '{cooking,packing}');
  RETURN NULL;
END $$;

CREATE FUNCTION touch_board_of_packed_school() ${TRIGGER_FUNCTION} AS $$
DECLARE
  packed packing_statuses := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM touch_board(packed.date, '{packing}', '{}', ARRAY[packed.school_id])
  WHERE EXISTS (
    SELECT FROM menu_items AS item ${APPROVED}
    JOIN menu_item_school_allocations AS allocation ON allocation.menu_item_id = item.id
    WHERE service_day(item.date) = packed.date AND allocation.school_id = packed.school_id
  );
  RETURN NULL;
END $$;

CREATE TRIGGER touch_board_of_dish AFTER INSERT OR UPDATE OR DELETE ON cooking_statuses
  FOR EACH ROW EXECUTE FUNCTION touch_board_of_dish();
CREATE TRIGGER touch_board_of_packed_school AFTER INSERT OR UPDATE OR DELETE ON packing_statuses
  FOR EACH ROW EXECUTE FUNCTION touch_board_of_packed_school();
`;

export const DROP_PROGRESS_TOUCHES_BOARD = `
DROP TRIGGER touch_board_of_packed_school ON packing_statuses;
DROP TRIGGER touch_board_of_dish ON cooking_statuses;
DROP FUNCTION touch_board_of_packed_school();
DROP FUNCTION touch_board_of_dish();
`;

/** What the boards quote: schools and recipes. Their edits move every date that shows them. */
export const MASTER_DATA_TOUCHES_BOARD = `
CREATE FUNCTION touch_boards_of_school() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_board(board.day, '{cooking,packing}', '{}', ARRAY[NEW.id])
  FROM (
    SELECT DISTINCT service_day(item.date) AS day
    FROM menu_item_school_allocations AS allocation
    JOIN menu_items AS item ON item.id = allocation.menu_item_id ${APPROVED}
    WHERE allocation.school_id = NEW.id ORDER BY day
  ) AS board;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_boards_of_recipe() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_boards_showing(ARRAY(SELECT id FROM menu_items WHERE recipe_id = NEW.id), '{cooking,packing,plan}');
  RETURN NULL;
END $$;

CREATE FUNCTION touch_boards_of_components() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM touch_boards_showing(
    ARRAY(SELECT id FROM menu_items WHERE recipe_id IN (SELECT recipe_id FROM changed_rows)), '{cooking}');
  RETURN NULL;
END $$;

${onChange('recipe_components', 'touch_boards_of_components')}
`;

export const MASTER_DATA_TRIGGERS = `
CREATE TRIGGER touch_boards_of_school AFTER UPDATE OF name, category ON schools FOR EACH ROW
  ${whenChanged('name', 'category')}
  EXECUTE FUNCTION touch_boards_of_school();
CREATE TRIGGER touch_boards_of_recipe AFTER UPDATE OF name, instructions ON recipes FOR EACH ROW
  ${whenChanged('name', 'instructions')}
  EXECUTE FUNCTION touch_boards_of_recipe();
`;

export const DROP_MASTER_DATA_TRIGGERS = `
DROP TRIGGER IF EXISTS touch_boards_of_recipe ON recipes;
DROP TRIGGER IF EXISTS touch_boards_of_school ON schools;
`;

export const DROP_MASTER_DATA_TOUCHES_BOARD = `
${dropOnChange('recipe_components', 'touch_boards_of_components')}
DROP FUNCTION touch_boards_of_components();
DROP FUNCTION touch_boards_of_recipe();
DROP FUNCTION touch_boards_of_school();
`;
