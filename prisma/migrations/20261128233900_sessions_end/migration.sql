-- However often it is used, a session ends for good ninety days after it began.
UPDATE session SET expires_at = created_at + interval '2160 hours'
WHERE expires_at > created_at + interval '2160 hours';

ALTER TABLE session ADD CONSTRAINT session_ends_for_good CHECK (expires_at <= created_at + interval '2160 hours');
