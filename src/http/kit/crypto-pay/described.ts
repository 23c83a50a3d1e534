/** What each method of the surface does here, as docs/crypto-pay.md has it: its names, and what is said of them. */
export const METHODS_SAID: readonly (readonly [string, string])[] = [
  ['`getMe`', 'the shop; `app_id` is the same for all its tokens'],
  ['`createInvoice`', 'an invoice as one of `/v1`, paid in the chat or on its page'],
  [
    '`getInvoices`',
    "this shop's invoices of the protocol, newest first; those made in the chat or over `/v1` are not among them",
  ],
  ['`deleteInvoice`', 'takes it back; one that was paid stays (`INVOICE_ALREADY_PAID`)'],
  ['`transfer`', 'pays the person with that Telegram id; off until the owner turns it on'],
  ['`getTransfers`', 'what was transferred'],
  ['`getBalance`', 'available and on hold, a currency each'],
  ['`getCurrencies`, `getExchangeRates`', 'our currencies, and what one is worth in another before any spread'],
  [
    '`getStats`',
    'invoices made in a time, by default the last day: how many, how many paid, by how many people, worth in US dollars',
  ],
  [
    '`createCheck`, `deleteCheck`, `getChecks`',
    '`CHECKS_NOT_SUPPORTED`: a check is cashed by whoever holds it; pay a person by `transfer`',
  ],
]

/** What a server that moves over has to know besides: there, and here. */
export const DIFFERENCES: readonly (readonly [string, string])[] = [
  ['a price in crypto-currency, `accepted_assets`, `swap_to`', 'refused; the message names our currencies'],
  [
    '`amount` as a float',
    'digits with a point and no more decimals than the currency has: `12.5` is 12.50 EUR, `12.555` is refused',
  ],
  ['no expiry where none is said', '31 days, and `expiration_date` says when'],
  ['`description`, `comment` up to 1024 characters', 'up to 140, on one line; longer ones are refused'],
  ['`hidden_message`', 'refused: show it behind `paid_btn_url`, or send it once `invoice_paid` arrives'],
  [
    '`paid_btn_url` anywhere',
    "on an origin registered with the token; the invoice's id is added to it, and proves nothing",
  ],
  [
    '`allow_comments`, `allow_anonymous`',
    'nobody leaves a comment, and no shop learns who paid: `allow_anonymous=false` is refused',
  ],
  [
    'the same `spend_id` again is an error',
    'the same transfer asked for again answers as it did; another one under its name is `SPEND_ID_ALREADY_USED`, for ever',
  ],
  [
    'a transfer is `completed`',
    'also `waiting`, where our security checks let it wait, and `failed`, where the money came back',
  ],
  ['`disable_send_notification`', 'refused: whoever is paid is told'],
  ['an error is `{ code, name }`', 'also `message`, `param` and `request_id`; the HTTP status is the code'],
  [
    'webhooks',
    'the same signature, sent from the delivery log of /merchant → Webhooks: tried for three days, replayed there',
  ],
]
