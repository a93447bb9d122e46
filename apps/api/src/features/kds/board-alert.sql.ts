import { jsonInstant, jsonString } from '../../kitchen/json-text.sql.js';

const id = (column: string) => `coalesce(${column}::text, 'null')`;

const portions = (small: string, large: string) =>
  `'{"portionsSmall":' || ${small} || ',"portionsLarge":' || ${large} || '}'`;

/** A row of board_alerts as the JSON text of a BoardAlert. */
export const BOARD_ALERT = `
  '{"id":' || alert.id
    || ',"board":"' || alert.board
    || '","kind":"' || alert.kind
    || '","at":' || ${jsonInstant('alert.at')}
    || ',"by":{"id":' || ${id('alert.user_id')} || ',"fullName":' || to_json(alert.user_name)
    || '},"menuItemId":' || alert.menu_item_id
    || ',"recipeName":' || to_json(alert.recipe_name)
    || ',"schoolId":' || ${id('alert.school_id')}
    || ',"schoolName":' || ${jsonString('alert.school_name')}
    || ',"before":' || ${portions('alert.before_small', 'alert.before_large')}
    || ',"after":' || ${portions('alert.after_small', 'alert.after_large')}
    || ',"acknowledged":' || CASE WHEN alert.acknowledged_at IS NULL THEN 'null' ELSE
      '{"at":' || ${jsonInstant('alert.acknowledged_at')}
        || ',"by":{"id":' || ${id('alert.acknowledged_by_id')} || ',"fullName":' || to_json(alert.acknowledged_by_name)
        || '},"initials":' || ${jsonString('alert.acknowledged_initials')}
        || '}' END
    || '}'`;
