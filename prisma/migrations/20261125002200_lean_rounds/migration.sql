-- What a confirmation writes, and no more: the rows are what bounds how many a second there are.

-- A change that decides about payments waits until those under way on the person's accounts are booked, and every later
-- one sees it. So a round need not lock people: who holds an account's lock knows its owner will stay as they are.
CREATE FUNCTION ledger.await_bookings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  PERFORM 1 FROM account a WHERE a.owner = 'user:' || NEW.id ORDER BY a.id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION ledger.await_bookings() FROM PUBLIC;
CREATE TRIGGER user_awaits_bookings BEFORE UPDATE OF state, level, small_payment_minor, cooling_until ON public."user"
  FOR EACH ROW EXECUTE FUNCTION ledger.await_bookings();
