-- The list of kinds stands once, in catalog/parts/kinds.ts: a new kind of part needs no migration. What is
-- kept must still name its kind, and the same one inside the answer.
ALTER TABLE part_answer DROP CONSTRAINT part_answer_kind;
ALTER TABLE part_answer ADD CONSTRAINT part_answer_kind CHECK (
  kind ~ '^[a-z]+(-[a-z]+)*$' AND answer->>'kind' IS NOT DISTINCT FROM kind);
