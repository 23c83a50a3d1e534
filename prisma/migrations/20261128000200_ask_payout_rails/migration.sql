-- Withdrawals by bank that are said to have come back are asked about above the same sums as everything else is (CBK-10).
INSERT INTO public.rail_rule (version, rail, currency, ask_above, valid_from)
SELECT version, 'bank', currency, ask_above, valid_from FROM public.rail_rule WHERE rail = 'card' AND version = 1;
