-- "No opportunity" is raised by two for one plan, and no longer by two without a plan. A row under no policy is
-- computed again by the sweep, and by its readers until then; no other row can differ by this.
UPDATE skill_state SET policy_version = 0 WHERE 'no-opportunity' = ANY(flags);
