-- An order, a quote and a place on the waiting list may be for as many seats as a cohort can have.
ALTER TABLE seat_order DROP CONSTRAINT seat_order_quantity,
  ADD CONSTRAINT seat_order_quantity CHECK (quantity BETWEEN 1 AND 500);
ALTER TABLE quote DROP CONSTRAINT quote_amounts,
  ADD CONSTRAINT quote_amounts CHECK (quantity BETWEEN 1 AND 500 AND unit_price_minor >= 0 AND total_minor >= 0);
ALTER TABLE waiting_entry DROP CONSTRAINT waiting_entry_seats,
  ADD CONSTRAINT waiting_entry_seats CHECK (seats BETWEEN 1 AND 500);
ALTER TABLE cohort_volume_step DROP CONSTRAINT cohort_volume_step_range,
  ADD CONSTRAINT cohort_volume_step_range CHECK (from_seats BETWEEN 2 AND 500 AND off_bp BETWEEN 1 AND 10000);
