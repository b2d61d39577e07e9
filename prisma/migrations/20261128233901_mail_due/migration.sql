-- The letters that may still have to leave, in the order in which they were written: few, however many have left.
CREATE INDEX outgoing_mail_waiting ON outgoing_mail (queued_at)
  WHERE sent_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL;
