import { TRIGGER_FUNCTION } from './statement-triggers.js';

const UNLESS_TABLET = `
    AND (NEW.is_active IS NOT TRUE OR NOT EXISTS (SELECT FROM kds_tablets WHERE kds_tablets.user_id = NEW.id))`;

/**
 * A tablet is a user without a password, and what else is known of it. It stays when it is revoked:
 * its taps are in the log.
 */
export const TABLETS = `
CREATE TABLE kds_tablets (
  user_id      int8        NOT NULL,
  paired_at    timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz,
  app_version  text,
  battery      smallint,
  revoked_at   timestamptz,
  CONSTRAINT kds_tablets_pkey PRIMARY KEY (user_id),
  CONSTRAINT fk_kds_tablets_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT check_kds_tablet_battery CHECK (battery BETWEEN 0 AND 100)
);

-- A tablet that waits to be let in; its code and its secret are known by their hashes only.
CREATE TABLE kds_pairings (
  id          uuid        NOT NULL,
  code_hash   varchar(64) NOT NULL,
  secret_hash varchar(64) NOT NULL,
  expires_at  timestamptz NOT NULL,
  user_id     int8,
  CONSTRAINT kds_pairings_pkey PRIMARY KEY (id),
  CONSTRAINT fk_kds_pairings_tablet FOREIGN KEY (user_id) REFERENCES kds_tablets (user_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX idx_kds_pairings_code_hash ON kds_pairings (code_hash);
CREATE INDEX idx_kds_pairings_expires_at ON kds_pairings (expires_at);
CREATE INDEX idx_kds_pairings_user_id ON kds_pairings (user_id);

-- Who stands in front of a tablet cannot sign in again: with another role it goes on, and may do what that role may.
CREATE OR REPLACE FUNCTION end_sessions_of_user() ${TRIGGER_FUNCTION} AS $$
BEGIN
  DELETE FROM sessions WHERE user_id = NEW.id${UNLESS_TABLET};
  RETURN NULL;
END $$;
`;

// Its own text without the condition: the function keeps the search path that it was made with.
export const DROP_TABLETS = `
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('end_sessions_of_user()'::regprocedure), '${UNLESS_TABLET}', '');
END $$;
DROP TABLE kds_pairings, kds_tablets;
`;
