-- A use that goes to the kept account of its buyer was counted when it was taken: merging takes no use of a code. The
-- kept account has the uses of both from then on, and may take no more than are left to it.
CREATE OR REPLACE FUNCTION check_code_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE the_code discount_code;
BEGIN
  IF NEW.freed_at IS NOT NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  SELECT * INTO the_code FROM discount_code WHERE id = NEW.code_id FOR UPDATE;
  IF (SELECT count(*) FROM code_use WHERE code_id = NEW.code_id AND freed_at IS NULL AND id <> NEW.id) >= the_code.max_uses
     OR (SELECT count(*) FROM code_use WHERE code_id = NEW.code_id AND buyer_id = NEW.buyer_id
           AND freed_at IS NULL AND id <> NEW.id) >= the_code.max_per_buyer THEN
    RAISE EXCEPTION 'a code is used at most so often' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
