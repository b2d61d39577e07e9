-- A text that nobody could see anything of is no text; app/platform/shared/text asks the same.
CREATE FUNCTION seen(written text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN written ~ '[^\s\u0085\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]';

-- NOT VALID: what was accepted before stays readable, nothing new gets in.
ALTER TABLE agency DROP CONSTRAINT agency_name_given,
  ADD CONSTRAINT agency_name_given CHECK (seen(name) AND length(name) <= 200) NOT VALID;
ALTER TABLE reflection_attempt DROP CONSTRAINT reflection_attempt_body,
  ADD CONSTRAINT reflection_attempt_body CHECK (seen(body) AND length(body) <= 20000) NOT VALID;
ALTER TABLE thread DROP CONSTRAINT thread_title_given,
  ADD CONSTRAINT thread_title_given CHECK (seen(title) AND length(title) <= 200) NOT VALID;
ALTER TABLE post ADD CONSTRAINT post_said CHECK (removed_at IS NOT NULL OR seen(body)) NOT VALID;
ALTER TABLE commitment DROP CONSTRAINT commitment_halves,
  ADD CONSTRAINT commitment_halves CHECK (seen(cue) AND seen(action) AND seen(moment)) NOT VALID;
ALTER TABLE field_note DROP CONSTRAINT field_note_filled,
  ADD CONSTRAINT field_note_filled CHECK (used IN ('no', 'no_chance') OR (seen(what_i_did) AND seen(what_happened))) NOT VALID;
ALTER TABLE observation_score DROP CONSTRAINT observation_score_evidence,
  ADD CONSTRAINT observation_score_evidence CHECK (NOT opportunity OR seen(evidence)) NOT VALID;

-- A word is found in each spelling: accents typed apart are put together, marks that stay apart and signs
-- that nobody sees (a soft hyphen) are dropped. app/platform/shared/search does the same with what is asked.
CREATE OR REPLACE FUNCTION searchable(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(
    regexp_replace(normalize(lower(written), NFC),
      '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g');

-- Only a write makes the database compute its columns anew.
UPDATE post SET body = body WHERE searchable(body) <> regexp_replace(lower(body), '[^[:alnum:]]+', ' ', 'g');
UPDATE thread SET title = title WHERE searchable(title) <> regexp_replace(lower(title), '[^[:alnum:]]+', ' ', 'g');
UPDATE lesson_passage SET body = body
  WHERE searchable(heading || ' ' || body) <> regexp_replace(lower(heading || ' ' || body), '[^[:alnum:]]+', ' ', 'g');
