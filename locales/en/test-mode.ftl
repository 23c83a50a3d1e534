## Test mode: a simulation with no money in it, in the chat and on the page.

test-mode-open-title = <b>TEST · { $amount }</b> to { $shop }
test-mode-explain = Nobody’s money moves. You play the payer: one tap pays. The last two digits of the amount decide whether it works.
test-mode-pay-button = Pay { $amount } as test payer
test-mode-declined-title = ⛔ <b>TEST · { $amount } to { $shop } declined</b>
test-mode-code = <code>{ $code }</code>
test-mode-solved-button = Put that right and pay { $amount }
test-mode-paid-title = ✅ <b>TEST · { $amount } paid</b> to { $shop }
test-mode-number = No. { $number }
test-mode-no-money = This is a test: nobody’s money has moved.
test-mode-expired-title = ⛔ <b>TEST · { $amount } to { $shop }</b> has expired. The shop’s server can make another.
test-mode-withdrawn-title = ⛔ <b>TEST · { $amount } to { $shop }</b> was taken back by the shop.

test-page-banner = TEST. Nobody’s money moves on this page.
test-page-to = To { $shop }
test-page-open = { $amount } to pay, as a test
test-page-declined = Test payment of { $amount } declined
test-page-paid = Test payment of { $amount } made
test-page-expired = This test invoice has expired
test-page-withdrawn = The shop took this test invoice back
test-page-paid-count = Paid { $count ->
    [one] once
   *[other] { $count } times
} so far. It goes on.
test-page-back = Back to { $shop }
test-mode-paid-count = Paid { $count ->
    [one] once
   *[other] { $count } times
} so far. It goes on.
test-page-number = No. { $number }. Your server can read it and give it back.
test-page-pay-submit = Pay { $amount } as test payer
test-page-solved-submit = Put that right and pay { $amount }
test-page-chat = Pay it in the chat
test-page-docs = How test mode works

## What a test payer is declined for: the sentence of the code.

test-decline-insufficient-balance = The test payer’s balance is too low.
test-decline-insufficient-for-fee = The balance covers the amount, but not the fee.
test-decline-limit-single = The amount is above the limit for one payment.
test-decline-limit-daily = The daily limit is used up.
test-decline-limit-monthly = The monthly limit is used up.
test-decline-account-restricted = The test payer’s account cannot pay at the moment.
test-decline-account-frozen-by-user = The test payer has frozen their account.
test-decline-kyc-required = The test payer must verify their identity first.
test-decline-risk-refused = The payment was refused for security.
test-decline-merchant-unavailable = The shop cannot receive payments at the moment.
test-decline-merchant-not-accepting = The shop does not take this payment.
test-decline-region-not-supported = The service is not offered in the test payer’s country.
test-decline-quote-expired = The price was confirmed too late.
test-decline-invoice-expired = The invoice expired while it was being paid.
test-decline-already-paid = Somebody else paid first.
test-decline-payee-not-found = The payee was not found.
test-decline-auth-required = The payment PIN was not entered.
test-decline-auth-failed = The payment PIN was wrong.
test-decline-network-unknown = The connection broke off before there was an answer. Nobody was charged.
test-decline-bank-unavailable = The test payer topped up first, and the bank could not be reached.
test-decline-bank-insufficient-funds = The test payer topped up first, and the bank account did not have enough.
test-decline-details-invalid = The test payer topped up first, and the bank details were wrong.
test-decline-name-mismatch = The test payer topped up first, from an account in another name.
test-decline-provider-unavailable = The test payer topped up first, and the payment provider could not be reached.
test-decline-maintenance = The test payer topped up first, while that service was being maintained.
