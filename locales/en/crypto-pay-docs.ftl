## What each method of Crypto Pay does here, and what differs: the tables of docs/crypto-pay.md.

# What stands between two backticks is what a program says.

docs-crypto-method-get-me = the shop; `app_id` is the same for all its tokens
docs-crypto-method-create-invoice = an invoice as one of `/v1`, paid in the chat or on its page
docs-crypto-method-get-invoices = this shop's invoices of the protocol, newest first; those made in the chat or over `/v1` are not among them
docs-crypto-method-delete-invoice = takes it back; one that was paid stays (`INVOICE_ALREADY_PAID`)
docs-crypto-method-transfer = pays the person with that Telegram id; off until the owner turns it on
docs-crypto-method-get-transfers = what was transferred
docs-crypto-method-get-balance = available and on hold, a currency each
docs-crypto-method-rates = our currencies, and what one is worth in another before any spread
docs-crypto-method-get-stats = invoices made in a time, by default the last day: how many, how many paid, by how many people, worth in US dollars
docs-crypto-method-checks = `CHECKS_NOT_SUPPORTED`: a check is cashed by whoever holds it; pay a person by `transfer`

docs-crypto-differs-price-there = a price in crypto-currency, `accepted_assets`, `swap_to`
docs-crypto-differs-price-here = refused; the message names our currencies
docs-crypto-differs-float-there = `amount` as a float
docs-crypto-differs-float-here = digits with a point and no more decimals than the currency has: `12.5` is 12.50 EUR, `12.555` is refused
docs-crypto-differs-expiry-there = no expiry where none is said
docs-crypto-differs-expiry-here = 31 days, and `expiration_date` says when
docs-crypto-differs-description-there = `description`, `comment` up to 1024 characters
docs-crypto-differs-description-here = up to 140, on one line; longer ones are refused
docs-crypto-differs-hidden-there = `hidden_message`
docs-crypto-differs-hidden-here = refused: show it behind `paid_btn_url`, or send it once `invoice_paid` arrives
docs-crypto-differs-button-there = `paid_btn_url` anywhere
docs-crypto-differs-button-here = on an origin registered with the token; the invoice's id is added to it, and proves nothing
docs-crypto-differs-comments-there = `allow_comments`, `allow_anonymous`
docs-crypto-differs-comments-here = nobody leaves a comment, and no shop learns who paid: `allow_anonymous=false` is refused
docs-crypto-differs-spend-id-there = the same `spend_id` again is an error
docs-crypto-differs-spend-id-here = the same transfer asked for again answers as it did; another one under its name is `SPEND_ID_ALREADY_USED`, for ever
docs-crypto-differs-completed-there = a transfer is `completed`
docs-crypto-differs-completed-here = also `waiting`, where our security checks let it wait, and `failed`, where the money came back
docs-crypto-differs-silent-there = `disable_send_notification`
docs-crypto-differs-silent-here = refused: whoever is paid is told
docs-crypto-differs-errors-there = an error is `{ "{" } code, name { "}" }`
docs-crypto-differs-errors-here = also `message`, `param` and `request_id`; the HTTP status is the code
docs-crypto-differs-webhooks-there = webhooks
docs-crypto-differs-webhooks-here = the same signature, sent from the delivery log of /merchant → Webhooks: tried for three days, replayed there
