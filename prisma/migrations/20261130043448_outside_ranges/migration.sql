-- AlterTable
ALTER TABLE "outside_measure" ADD COLUMN     "range_high" DECIMAL(7,2),
ADD COLUMN     "range_low" DECIMAL(7,2);

-- The total of a tool lies within its range; the earlier ones of a tool with an unknown range have none.
ALTER TABLE outside_measure ADD CONSTRAINT outside_measure_range CHECK
  ((range_low IS NULL) = (range_high IS NULL)
    AND (range_low IS NULL OR (range_low >= 0 AND range_low < range_high AND range_high <= 1000 AND total BETWEEN range_low AND range_high)));
