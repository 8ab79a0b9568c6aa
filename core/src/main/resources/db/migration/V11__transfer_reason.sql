-- What the agent said of a transfer; the next agent reads it in the pop.
ALTER TABLE call_transfer ADD COLUMN why text;
