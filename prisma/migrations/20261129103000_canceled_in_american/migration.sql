-- The word is spelled "canceled" from here on. Indexes and constraints follow a column's new name by themselves.
ALTER TABLE "seat_order" RENAME COLUMN "cancelled_at" TO "canceled_at";
ALTER TABLE "seat" RENAME COLUMN "cancelled_at" TO "canceled_at";
ALTER TABLE "outgoing_mail" RENAME COLUMN "cancelled_at" TO "canceled_at";
