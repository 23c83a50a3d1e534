# What stands on statements, receipts and pictures.
paper-title-statement = Account statement
paper-title-receipt = Receipt
paper-holder = Account holder
paper-okpay-id = OKPay ID
paper-period = Period
paper-made = Issued
paper-code = Verification code
paper-verify = Check this document at { $address } or by sending /verify { $code } to our chat.
paper-page = Page { $page }
paper-watermark = OKPay · { $okpayId } · { $date }
paper-times = Times are UTC. Money in and money out are what reached or left the balance; fees are already part of them.
paper-currency = { $currency }
paper-opening = Opening balance
paper-closing = Closing balance
paper-of-it-on-hold = of it on hold { $amount }
paper-sum-in = Money in
paper-sum-out = Money out
paper-nothing = Nothing happened in this period.
paper-continued = Carried forward

paper-column-date = Date
paper-column-what = Transaction
paper-column-in = In
paper-column-out = Out
paper-column-balance = Balance

paper-line-fee = fee { $fee }
paper-line-worth = worth { $worth }
paper-line-into = into { $amount }
paper-line-out-of = for { $amount }
paper-line-rate = rate { $rate }
paper-line-held = { $amount } on hold after it

# Headings of the file for spreadsheets.
csv-date = Date (UTC)
csv-kind = Kind
csv-counterparty = Counterparty
csv-reference = Reference
csv-note = Note
csv-currency = Currency
csv-in = In
csv-out = Out
csv-fee = Fee (included)
csv-rate = Rate (received for one given)
csv-worth = Value in { $currency } at the time
csv-balance = Balance
csv-on-hold = Of it on hold
csv-against = Given or received for it
csv-document = Document

# What a line is about. `who` is the other side.
line-sent = Sent
line-received = Received
line-paid = Paid to a shop
line-sold = Sale
line-refund = Refund received
line-refunded = Refund given
line-topup = Top-up
line-topup-returned = Top-up taken back
line-exchange = Exchange
line-withdrawal = Withdrawal
line-withdrawal-returned = Withdrawal returned
line-hold = Put on hold
line-hold-returned = Back from hold
line-released = Released from hold
line-reversal = Reversal
line-other = Other movement
line-fee = Fees

# The receipt.
receipt-head-sent = { $amount } sent to { $who }
receipt-head-received = { $amount } received from { $who }
receipt-head-paid = { $amount } paid to { $who }
receipt-head-sold = { $amount } taken from { $who }
receipt-head-not-paid = { $amount } to { $who }, given back
receipt-head-refund = { $amount } refunded by { $who }
receipt-head-refunded = { $amount } refunded to { $who }
receipt-head-topup = { $amount } topped up
receipt-head-exchange = { $amount } exchanged for { $received }
receipt-head-withdrawal = { $amount } withdrawn
receipt-rate = Rate
receipt-from = From
receipt-to = To
receipt-fee = Fee
receipt-fee-back = Fee given back
receipt-refunded = Refunded since
receipt-taken-back = Taken back since
receipt-total = Total
receipt-reference = Number
receipt-when = Date and time
receipt-note = Note
receipt-state = State
receipt-state-done = Done
receipt-state-pending = On its way
receipt-state-sent = On its way
receipt-state-unknown = On its way
receipt-state-settled = Arrived
receipt-state-credited = Arrived
receipt-state-failed = Failed, nothing was charged
receipt-state-expired = Expired, nothing was charged
receipt-state-in-review = With our support
receipt-state-returned = Returned
receipt-shop-fee = Fee, paid by the shop
receipt-picture-check = To check it, photograph this code, or send { $code } to the bot with /verify.
receipt-by = Issued by OKPay. The check shows whether it is genuine and how things stand now.

# The picture of a month.
period-span = { $from } to { $to }
picture-spending = What went out, by kind
picture-balance = Balance, day by day
picture-total = Out { $spent } · In { $received }
picture-nothing = Nothing went out in this period.
picture-home = All in { $currency }, other currencies at the rates of the day.
