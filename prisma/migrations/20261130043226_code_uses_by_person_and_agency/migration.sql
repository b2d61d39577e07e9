-- A buyer is the agency that an order is for, and the person who buys: both stand on the order. Uses of one code wait
-- for each other at its row, so its limits hold whoever writes. Merging two accounts changes orders, and no use.
CREATE OR REPLACE FUNCTION check_code_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE the_code discount_code;
BEGIN
  IF NEW.freed_at IS NOT NULL THEN RETURN NEW; END IF;
  SELECT * INTO the_code FROM discount_code WHERE id = NEW.code_id FOR UPDATE;
  IF (SELECT count(*) FROM code_use WHERE code_id = NEW.code_id AND freed_at IS NULL AND id <> NEW.id) >= the_code.max_uses
     OR (SELECT count(*) FROM code_use u JOIN seat_order o ON o.id = u.order_id JOIN seat_order mine ON mine.id = NEW.order_id
          WHERE u.code_id = NEW.code_id AND u.freed_at IS NULL AND u.id <> NEW.id
            AND (o.agency_id = mine.agency_id OR o.bought_by_id = mine.bought_by_id)) >= the_code.max_per_buyer THEN
    RAISE EXCEPTION 'a code is used at most so often' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- AlterTable
ALTER TABLE "code_use" DROP COLUMN "buyer_id";
