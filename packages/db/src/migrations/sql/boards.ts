import { TRIGGER_FUNCTION } from './statement-triggers.js';

/**
 * The revision of a date's board: grows by one with every transaction that changes what the boards
 * of an approved week show, whoever writes it, so that an ETag made of it cannot lie.
 *
 * The row also says what its last transaction touched. Of the ids two are enough to know that it was
 * not one. `announce_board` runs at commit, reads the row as it is then and notifies: PostgreSQL
 * delivers after the commit only, and equal payloads of a transaction once.
 */
export const BOARD_REVISIONS = `
CREATE TABLE board_revisions (
  date          date   NOT NULL,
  revision      int8   NOT NULL,
  touched_in    xid8   NOT NULL,
  topics        text[] NOT NULL,
  menu_item_ids int8[] NOT NULL,
  school_ids    int8[] NOT NULL,
  CONSTRAINT board_revisions_pkey PRIMARY KEY (date)
);

CREATE FUNCTION touch_board(day date, changed_topics text[], item_ids int8[], changed_school_ids int8[]) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  board board_revisions;
BEGIN
  INSERT INTO board_revisions AS stored (date, revision, touched_in, topics, menu_item_ids, school_ids)
  VALUES (day, 1, pg_current_xact_id(), '{}', '{}', '{}')
  ON CONFLICT (date) DO UPDATE
  SET revision = stored.revision + 1, touched_in = excluded.touched_in, topics = '{}', menu_item_ids = '{}', school_ids = '{}'
  WHERE stored.touched_in <> excluded.touched_in;

  SELECT * INTO board FROM board_revisions WHERE date = day;
  board.topics := ARRAY(SELECT DISTINCT unnest(board.topics || changed_topics) ORDER BY 1);
  board.menu_item_ids := ARRAY(SELECT DISTINCT unnest(board.menu_item_ids || item_ids) ORDER BY 1 LIMIT 2);
  board.school_ids := ARRAY(SELECT DISTINCT unnest(board.school_ids || changed_school_ids) ORDER BY 1 LIMIT 2);

  UPDATE board_revisions AS stored
  SET topics = board.topics, menu_item_ids = board.menu_item_ids, school_ids = board.school_ids
  WHERE stored.date = day
    AND (stored.topics, stored.menu_item_ids, stored.school_ids) IS DISTINCT FROM (board.topics, board.menu_item_ids, board.school_ids);
END $$;

CREATE FUNCTION announce_board() ${TRIGGER_FUNCTION} AS $$
BEGIN
  PERFORM pg_notify('porsi_board', json_strip_nulls(json_build_object(
    'event', 'changed',
    'date', board.date,
    'revision', board.revision,
    'topics', board.topics,
    'menuItemId', CASE cardinality(board.menu_item_ids) WHEN 1 THEN board.menu_item_ids[1] END,
    'schoolId', CASE cardinality(board.school_ids) WHEN 1 THEN board.school_ids[1] END
  ))::text)
  FROM board_revisions AS board WHERE board.date = NEW.date;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER announce_board AFTER INSERT OR UPDATE ON board_revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_board();
`;

export const DROP_BOARD_REVISIONS = `
DROP FUNCTION touch_board(date, text[], int8[], int8[]);
DROP TABLE board_revisions;
DROP FUNCTION announce_board();
`;
