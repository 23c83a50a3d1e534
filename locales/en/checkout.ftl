# What is to be paid
checkout-run-by = Run by
checkout-own-word = The shop chose its name itself.
checkout-valid-until = Valid until
checkout-assurance = OKPay is a wallet in a Telegram chat. The chat shows you the shop and the amount once more and asks before anything moves. If you have no account yet, it opens one.

# Open: how to pay it
checkout-open-title = Pay with OKPay
checkout-open-scan = Scan with your phone’s camera, and the payment opens in your chat.
checkout-open-qr = QR code that opens this payment in Telegram
checkout-open-telegram = Open in Telegram
checkout-open-waiting = Waiting for the payment. This page turns to “paid” by itself.
checkout-open-many = Many people can pay here. When you have paid, the receipt is in your chat.
checkout-sum-open = Any amount ({ $currency })
checkout-sum-least = From { $least }
checkout-used-up-title = This link has been used up
checkout-used-up-text = Nobody can pay this link any more. Ask the shop for a new one. If it was you who paid last, the receipt is in your chat.
checkout-ask-text = Or type your OKPay ID and confirm on the card that appears in your chat.
checkout-ask-label = OKPay ID
checkout-ask-submit = Ask me there
checkout-ask-done = If that is an OKPay ID, a card is in its chat now. Once it is confirmed there, this page turns to “paid” by itself.
checkout-ask-malformed = That does not look like an OKPay ID. It is OK and eight letters or digits, like { $example }. Your chat shows yours when you send /start.
checkout-ask-otherwise = The payment link itself still works: go back and open it in Telegram.

# How it stands otherwise
checkout-paid-title = { $amount } paid
checkout-paid-to = To { $shop }
checkout-paid-text = If it was you who paid, the receipt is in your chat. You can close this page.
checkout-back = Back to { $shop }
checkout-expired-title = This link has expired
checkout-expired-text = Nobody paid it in time, and nothing was charged. Ask the shop for a new link.
checkout-withdrawn-title = The shop took this link back
checkout-withdrawn-text = Nothing was charged, and nobody can pay it any more. Ask the shop for a new link if you still want to buy.
checkout-paused-title = This shop takes no payments right now
checkout-paused-text = Nothing was charged. Ask the shop when it takes payments again, or leave this page open: it goes on by itself as soon as the shop does.
checkout-unknown-title = There is no such payment link
checkout-unknown-text = Part of the address may have been lost. Open the link again from where you found it, or ask the shop for a new one. Nothing was charged.

# For the shop's own site
checkout-site-title = Pay with OKPay on your site
checkout-site-text = Make a payment link in the chat with /link. Its address works as a link, as a redirect from your checkout, and behind this button:
checkout-site-after = Put the address of your link in place of LINK. Your customer sees the order, pays in the chat, and the page turns to “paid” by itself; so does /pay/LINK/state, for your server to ask.

# Paid right here, by whoever logs in
checkout-here-login = Telegram not at hand? Log in and pay here
checkout-here-as = Pay here as { $name }
checkout-here-title = Pay { $amount } to { $shop }?
checkout-here-phrase = Your phrase: { $phrase }
checkout-here-from = From the account of
checkout-here-rate = Rate
checkout-here-fee = Fee
checkout-here-fee-none = None
checkout-here-fee-shop = { $fee }, paid by the shop
checkout-here-total = Leaves your balance
checkout-here-keeps = You keep
checkout-here-until = This price holds until
checkout-here-pin = Your payment PIN
checkout-here-pin-hint = Six digits, the same as in the chat. Type them on no page but this one.
checkout-here-pin-wrong = { $tries ->
    [one] That was not your PIN. 1 try is left.
   *[other] That was not your PIN. { $tries } tries are left.
  }
checkout-here-code = Code of your authenticator
checkout-here-code-hint = You asked for it above a certain amount.
checkout-here-code-new-shop = This shop is new to you: above { $most } in all it takes a code.
checkout-here-submit = Pay { $amount }
checkout-here-back = Back, without paying
checkout-here-refused = Not paid
checkout-here-nothing = Nothing was charged.
checkout-here-insufficient = Your balance is { $available }. That is not enough. In the chat you can top up and then pay.
checkout-here-also-short = It would also be more than you have: { $available } is available, and this needs { $needed }.
checkout-here-limit-level = Verification level { $level } would allow it.
checkout-here-limit-single = Your limit for one payment is { $limit }. In the chat you see how to raise it.
checkout-here-no-chat = Your wallet is in no Telegram chat at the moment: a move was undone, and the chat it came from has another wallet. Open the bot in your Telegram account and tap “I already have an account”: with email, password and a code it comes back.
checkout-here-second-factor = Payments above { $limit } need two-factor authentication, and yours is off.
checkout-here-new-shop = You have not paid this shop before. A first payment above { $limit } needs two-factor authentication, and yours is off.
checkout-here-new-shop-lately = You first paid this shop a short while ago. More than { $limit } in all needs two-factor authentication, and yours is off.
checkout-here-new-shop-left = Up to { $left } still goes without it.
checkout-here-new-shop-until = Or pay after { $until }: then it goes without.
checkout-here-second-factor-on = In the chat you can turn it on in two minutes, with an authenticator app.
checkout-here-limit-left = Until { $until } you can spend { $left } more. In the chat you see how to raise your limit.
checkout-here-pin-unset = You have no payment PIN at the moment. Choose a new one in the chat with /security.
checkout-here-own = This link is your own shop’s.
checkout-here-expired = The price you were shown is no longer valid. Go back and look once more.
checkout-here-unusual = This payment looks unusual, and we stopped it to protect you. { $reason }
checkout-here-unusual-until = You can try again after { $until }. Until then support in the chat can tell you more.
checkout-here-unusual-support = Support in the chat can tell you more, and whether your account is safe.
checkout-here-why = This payment cannot be made here. In the chat you see why, and what helps.
checkout-here-again = Back to the payment
checkout-here-account = My account
checkout-here-done = Number { $reference }. The receipt is in your chat, too. You can close this page.
checkout-here-details = Details and receipt

# How much, where the payer says that
checkout-here-sum = How much?
checkout-here-sum-hint = In { $currency }, like 12.50. The shop leaves it to you.
checkout-here-sum-least = { $least } or more.
checkout-here-static = A code that stands on a counter still takes { $left }. For more, ask the shop for a code made for this purchase.

## "Was I charged?"

checkout-charged-link = Was I charged?
checkout-charged-charged-title = Yes, it was charged
checkout-charged-charged = { $amount } went from your balance to { $shop } on { $at }. Number { $reference }.
checkout-charged-waiting-title = Not charged so far
checkout-charged-waiting = As of { $at } nothing went from you to { $shop }. Nothing is taken unless you confirm it.
checkout-charged-not-charged-title = No, it was not charged
checkout-charged-not-charged = As of { $at } nothing went from you to { $shop } for this.
checkout-charged-fault = Something on our side did not answer. A payment you confirmed was made once or not at all, and trying again charges nothing twice. In a minute this page knows which it was.
checkout-here-merchant-limit = The shop cannot take { $asked } right now. We let it know. Try again later, or pay it another way.
