-- An agency's home counts all of its seats at each view, by cohort: this index alone answers which they are.
CREATE INDEX seat_that_counts ON seat (agency_id, cohort_id, id) WHERE cancelled_at IS NULL;
