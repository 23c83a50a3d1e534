# Every page
other-language = 中文
back-to-chat = Back to the chat
open-chat = Open the chat
footer-label = About OKPay
footer-about = About
footer-contact = Contact
footer-account = My account
footer-secrets = Nobody at OKPay ever asks for your password, your payment PIN or a code.

# Where to go on
email-label = Email
email-invalid = That is not an email address. It looks like anna@example.org.
way-support = Ask support in the chat
way-forgot = Forgot password?
way-lost-mailbox = My mailbox is lost
way-login = Log in
way-new-link = Send me a new link

# The doorstep of every one-time link
doorstep-title = Your link
doorstep-text = One moment, we are opening your link.
doorstep-continue = Continue
doorstep-no-script = This link needs JavaScript: it keeps the secret part of the address out of our logs. Please turn JavaScript on, or open the link in another browser.
doorstep-incomplete = Part of the address is missing. Open the link once more, straight from the chat or the mail it came in.

# Setting a password
password_set-title = Choose your password
password_set-submit = Save password
password_set-done = Password saved
password_set-done-text = From now on you log in with it. Go on in the chat.
password-new = New password
password-current = Your password
password-show = Show
password-hide = Hide
password-rule = 15 characters or more, a few words for example. Or 10 or more with letters, digits and symbols mixed.
password-meter-short = Keep going.
password-meter-mixed = Add a few more characters, or mix in a digit and a symbol.
password-meter-fine = Long enough.
password-too-short = That is too short. Use 15 characters or more, or 10 with letters, digits and symbols mixed.
password-too-long = That is longer than 128 characters. Please choose a shorter one.
password-too-simple = With fewer than 15 characters it needs letters, digits and symbols. Add some, or make it longer.
password-common = Many people use this password, so it is among the first ones tried. Please choose another.
password-leaked = This password was stolen from another service and published, so it is among the first ones tried. Please choose another.
password-personal = This contains your name, email, phone number or “okpay”. Anyone who knows you could guess it.

# Resetting a password
reset-title = Reset your password
reset-text = Enter the email of your account. We send a link there; open it to choose a new password.
reset-submit = Send me a link
reset-sent = Check your mail
reset-sent-text = If { $email } belongs to an OKPay account, a link is on its way there. It works once, for 20 minutes.
reset-sent-late = No mail after a few minutes? Look in the spam folder. Not sure which email you gave? Send /reset in the chat: it shows how yours begins. Up to three of these mails an hour go to one email.
password_reset-title = Choose a new password
password_reset-ends-keys = Your shop's API keys are revoked with this: your server asks for no money until you put a new key on it. If you know your old password, change it in the chat with /security instead; your keys stay.
password_reset-submit = Save new password
password_reset-done = Your password is changed
password_reset-done-text = Every browser that was logged in is logged out. For your protection, only small payments go out for 24 hours. If your account was frozen, it still is.
password-repeat = New password once more
password-differ = The two passwords are not the same. Please type both once more.
password-match-same = Both are the same.
password-match-different = Not the same yet.

# Confirming an email
email_verify-title = Confirm your email
email_verify-text = With one tap you confirm that this mailbox is yours.
email_verify-text-known = With one tap you confirm that { $email } is yours.
email_verify-submit = Confirm my email
email_verify-done = Email confirmed
email_verify-done-text = Thank you. Go on in the chat.

# Opening a frozen account
destination-title = Add an account to withdraw to
destination-text-bank = You are adding the bank account ···{ $lastFour } in your OKPay chat. Enter your password to allow withdrawals to it. If that is not your account, close this page and send /freeze in the chat.
destination-text-card = You are adding the card ···{ $lastFour } in your OKPay chat. Enter your password to allow withdrawals to it. If that is not your card, close this page and send /freeze in the chat.
destination-submit = Allow withdrawals
destination-done = It is added
destination-done-text = You can withdraw to it now; for a day only small amounts. If this was not you, send /freeze in the chat at once, then /support.
destination-link_expired-text = These links work for 20 minutes. Begin again in the chat with /withdraw.
destination-link_used-text = If you allowed the account with it, all is done: go on in the chat. If it was not you, send /freeze in the chat.
unfreeze-title = Unfreeze your account
unfreeze-text = Your account is frozen, so nothing can leave it. Fill in what is asked below to use it again.
unfreeze-submit = Unfreeze my account
unfreeze-done = Your account is unfrozen
unfreeze-done-text = Money can go out again; for a day after a password reset or a recovery code, only small payments. If this was not you, send /freeze in the chat at once, then /support.
password-wrong = { $tries ->
    [one] That password is not right. One try left.
   *[other] That password is not right. { $tries } tries left.
  }

# Links that do not open
link_expired-title = This link has expired
link_used-title = This link was used already
link_unknown-title = This link is not valid
link_unknown-text = It may have been replaced by a newer one, or part of it was lost on the way. Use the newest link you were sent, or ask for another one.
password_set-link_expired-text = Links for choosing a password work for 20 minutes, and only the newest one does. Ask for a new one in the chat.
password_set-link_used-text = If you chose your password with it, all is done: go on in the chat. If it was not you, send /freeze in the chat.
email_verify-link_expired-text = Links for confirming an email work for 24 hours, and only the newest one does. In the chat, ask us to send the mail again.
email_verify-link_used-text = Your email is confirmed. There is nothing left to do here: go on in the chat.
password_reset-link_expired-text = Links for a new password work for 20 minutes, and using one ends the others. Ask for another one.
password_reset-link_used-text = If you changed your password with it, all is done: log in with the new one. If it was not you, send /freeze in the chat at once.
unfreeze-link_expired-text = Links for unfreezing work for 20 minutes, and only the newest one does. Ask for a new one in the chat.
unfreeze-link_used-text = If you unfroze your account with it, all is done: go on in the chat. If it was not you, send /freeze in the chat.

# Refusals
auth_locked-title = Too many wrong tries
auth_locked-text = { $minutes ->
    [one] To protect your money, no password is accepted for another minute. Then open your link again, or ask for a new one in the chat.
   *[other] To protect your money, no password is accepted for another { $minutes } minutes. Then ask for a new link in the chat.
  }
too_many_requests-title = A little slower
too_many_requests-text = { $minutes ->
    [one] That was asked for too often. Please try again in a minute.
   *[other] That was asked for too often. Please try again in { $minutes } minutes.
  }
lost-title = There is nothing here
lost-text = The address may be mistyped or out of date.
cross-site-title = Not accepted
cross-site-text = This form was sent from another website, or your browser is too old to tell. Open the link again straight from the chat or the mail it came in.
form-expired-title = This page is too old
form-expired-text = Nothing was changed. Open the page once more, from the chat or the mail if its link was there; your browser has to accept cookies for it.
slow-down-title = A little slower
slow-down-text = There were many requests from your network. Please wait a minute and try again.
busy-title = A lot is going on
busy-text = Nothing was changed. Go back, wait a few seconds and try again; your link still works.
internal-title = That did not work
internal-text = Something on our side is not working. Nothing was changed. Please try again in a few minutes.
unavailable-title = Please look again in a minute
unavailable-text = OKPay cannot reach its books just now. What you asked for was done once or not at all. Go back in a minute and try again: nothing is done twice, and what is done already says so.
card-number-title = Please leave the card number out
card-number-text = What you typed has a card number in it, so nothing of it was kept. Go back one page and write it without the number. A card number belongs on the card processor's own page and nowhere else: to top up by card, open the chat and send /topup.

not-possible-title = That is not possible right now
not-possible-text = Nothing was changed. Go back to the chat; /support reaches a person.

# Back from a page where a top-up is paid
topup-return-title = Back to your chat
topup-return-text = The chat tells you as soon as the money is there, normally within a minute.
topup-return-again = Did it not work? The chat says why, and you can start again there.

# Fees
fees-page-title = Fees
fees-text = What OKPay charges. The confirmation you see before any money moves shows the exact fee, and nothing is added afterwards.
fees-send = Send to someone
fees-pay = Get paid by payment link (the shop pays, and has it back in proportion with what it refunds)
fees-exchange = Exchange currencies, on top
fees-topup_card = Top up by card, paid on top
fees-topup_platform = Top up from a payment platform, paid on top
fees-topup_provider = Top up through a payment provider, paid on top
fees-provider_own = What the provider itself takes, on top of that
fees-topup_bank = Top up by bank transfer
fees-withdraw_bank = Withdraw to a bank account, on top
fees-withdraw_card = Withdraw to a card, on top
fees-page-free = Free
fees-at-least = at least { $amount }
fees-at-most = at most { $amount }
fees-version = Version { $version }, in force since { $date }
fees-announced = From { $date } (version { $version })
fees-page-level = { $level ->
    [0] Not verified
   *[other] Verified, level { $level }
}
fees-everybody = Everybody
fees-per-time = { $amount } each time
fees-currencies = Currency
fees-rounding = A fraction of the smallest unit of a currency counts as a whole one.

# Help
help-title = Help

# Status
status-announced = Announced
status-title = Status
status-maintenance = Under maintenance
status-maintenance-text = Sending, paying, topping up and exchanging wait for a while.
status-up = Everything works
status-up-text = Payments, top-ups and the chat are working.
status-partly = OKPay works, but not every way in or out
status-partly-text = Sending, paying and the chat are working. What does not is marked below; please use another way meanwhile.
status-down = We are having trouble
status-down-text = Payments may take longer than usual. Your money is safe: whatever is on its way is completed or returned once we are back.
status-version = Version { $version }
status-rails = Ways to top up
status-rail-card = Card
status-rail-platform = Payment platforms
status-rail-provider = Payment provider
status-rail-bank = Bank transfer
status-payouts = Ways to withdraw
status-payout-bank = To a bank account
status-payout-card = To a card
status-rail-at-once = at once
status-rail-hours = { $from } to { $to } hours
status-rail-up = Works
status-rail-maintenance = Under maintenance
status-rail-down = Out of order

# Developer documentation
docs-title = API
docs-text = For shops’ developers; what banks and other rails send us comes last. The same as OpenAPI 3.1, for machines:
docs-crypto-title = Moving over from Crypto Pay
docs-crypto-text = A server that speaks the Crypto Pay protocol asks for money here with the client it has, in one of our currencies. In the chat, /merchant, API keys, Make a key makes its token. Put it where your server keeps its old one, and point the client at this address; it puts api and the method’s name behind it:
docs-crypto-asked = Methods are asked by GET or POST, with the token in Crypto-Pay-API-Token, and parameters behind the ?, as JSON or as a form. The price is in one of our currencies: currency_type=fiat and fiat=EUR, or, from a client that knows no fiat, asset=EUR.
docs-crypto-methods = Methods
docs-crypto-differs = What differs
docs-crypto-ends = A token opens nothing but these methods, and no other key opens them. One that may transfer works only from the addresses named when it was made, and only once its owner has turned Crypto Pay transfers on in the chat.
docs-headers = Headers
docs-answers = Answers
docs-body = Body
docs-test = Test mode
docs-test-text = A key that begins with okp_test_ reaches a copy of everything here with no money in it: /merchant, API keys, makes one without a password. Its invoices are paid by a test payer, with one tap on their page or in the chat, or with POST /v1/test/invoices/{"{id}"}/pay. The last two digits of the amount in minor units decide what comes of it: 10.51 EUR, 1051 JPY and 1.051 KWD are all declined with insufficient_balance. What is not in this table is paid. After a decline the payer can put it right and pay all the same. Where the payer names the sum, the test payer names the least you ask for, or 10.00; POST …/pay takes another as amount and currency. Invoices that are paid many times, return_url and payment.expired work as they do in earnest. Test objects have livemode false, and no live key sees them.
docs-limits = How much, and once more
docs-limits-text = A key may ask 200 times in 2 seconds. Every answer says so in RateLimit-Policy and RateLimit (draft-ietf-httpapi-ratelimit-headers-11); one too many is answered 429. Where Retry-After stands, send the same request again after so many seconds, under the same Idempotency-Key: nothing is done twice.
docs-problems = Refusals
docs-problems-text = Every refusal is application/problem+json: code is one of these and never changes its meaning, doc_url leads to its line here, param names the field, request_id is what support asks for. Where a payment was declined, decline_code says why, and also names a limit that would decline it once the money is there.

# Where a key of the merchant API is made
api_key-title = Make an API key
api_key-text = For { $shop }. Your own server shows the key to ask for money, and to see what was paid and your balance. If you let it, it can give back what was paid, to whoever paid it. It pays other people only if you make it for payouts and turn these on in the chat, and it never withdraws anything.
api_key-may = What the key may do
api_key-may-ask = Ask for money and look
api_key-may-refund = Ask for money, look, and give back what was paid
api_key-may-payout = Ask for money, look, give back, and pay people within your caps
api_key-may-look = Only look
api_key-origins = Where your customers go back to (optional)
api_key-origins-hint = The address of your shop, like https://shop.example. Whoever paid can be sent back there, and nowhere else.
api_key-origins-wrong = Type only the beginning of the address, with https:// and a public name, like https://shop.example. Several are separated by spaces.
api_key-name = What you call it (optional)
api_key-name-hint = So that you know it in the chat: the server it is for, like “web shop”.
api_key-addresses = Addresses it works from (optional)
api_key-addresses-hint = The public addresses of your server, or networks: 203.0.113.7, 2001:db8::/48. Requests from anywhere else are refused. Leave it empty if you do not know them.
api_key-addresses-wrong = “{ $wrong }” is no address and no network, or one of more than { $most }. Type them like 203.0.113.7 or 2001:db8::/48, with spaces in between.
api_key-addresses-needed = A token that can pay people works from named addresses alone. Type at least one address of your server.
api_key-crypto = Moving over from Crypto Pay?
api_key-crypto-short = Your server speaks the Crypto Pay protocol? Make a token for it, and change two settings there: the address and the token.
api_key-crypto-open = Make a token for it
api_key-crypto-title = A token for a Crypto Pay client
api_key-crypto-text = For { $shop }. A server that speaks the Crypto Pay protocol shows this token to ask for money in the currencies of OKPay, and to see what was paid. It opens nothing of our own API.
api_key-crypto-may = What the token may do
api_key-crypto-may-no = Ask for money and look
api_key-crypto-may-yes = Ask for money, look, and pay people by transfer, once you turn that on in the chat
api_key-crypto-submit = Make the token
api_key-crypto-test = Or a test token
api_key-crypto-test-text = With a test token you try everything with no money in it. It needs no password.
api_key-crypto-test-submit = Make a test token
api_key-crypto-point = Point your client at this address; “api” and the name of the method follow behind it:
api_key-webhook = Where your server hears that it was paid (optional)
api_key-webhook-hint = The webhook address you had there, with https://. It is told of paid invoices, signed with this token. Another address takes another token.
api_key-webhook-wrong = That is no address we can reach. It begins with https://, has a public name, and port 443 or 8443.
api_key-replace = Replace a key
api_key-replace-text = Another key takes the place of one you have, with the same name, rights and addresses. Both work until the time you choose, so your server misses nothing while you change it.
api_key-replace-open = Choose the key
api_key-which = The key to replace
api_key-called = { $name ->
    [none] okp_{ $mode }_…{ $hint }
   *[other] { $name } (okp_{ $mode }_…{ $hint })
}
api_key-overlap = The old key works
api_key-overlap-none = until now: it ends at once
api_key-overlap-hour = for one more hour
api_key-overlap-day = for one more day
api_key-overlap-week = for one more week
api_key-replace-submit = Make the new key
api_key-submit = Make the key
api_key-test = Or a test key
api_key-test-text = With a test key you try everything with no money in it: invoices, a test payer, every decline, refunds and webhooks. It needs no password.
api_key-test-submit = Make a test key
api_key-done = Your API key
api_key-test-done = Your test key
api_key-crypto-test-done = Your test token for Crypto{"\u00A0"}Pay clients
api_key-test-shown = It is for test mode: a test payer pays, and no money moves.
api_key-crypto-done = Your token for Crypto Pay clients
api_key-crypto-shown = For { $shop }. This is the only time it is shown: put it where your server keeps its old token, never into code or a chat.
api_key-crypto-try = To see that it works, with the token in OKPAY_TOKEN:
api_key-crypto-docs = What works as there, and what differs
api_key-shown = For { $shop }. This is the only time it is shown: put it where your server keeps its secrets, never into code or a chat.
api_key-signing = The second secret, below: with it your server signs payouts. It never travels: keep it apart from the key.
api_key-try = To see that it works, with the key in OKPAY_KEY:
api_key-docs = How the API works
api_key-kept = I have kept it: back to the chat
api_key-link_expired-text = Links to this page work for 20 minutes, and only the newest one does. Ask for a new one in the chat: /merchant, API keys.
api_key-link_used-text = A key was made with it. You see it in the chat: /merchant, API keys. If it was not you, revoke it there.
docs-query = Query
docs-events = Webhooks
docs-events-text = What we tell your endpoints, and what /v1/events lists. Each message is signed by Standard Webhooks 1.0.0, over its raw bytes: check the signature with a library for it, refuse a time that is five minutes off, and skip an id you have seen. Answer with 2xx within ten seconds; anything else, redirects included, is tried again for three days, and 410 switches the endpoint off.

# Where a webhook endpoint gets another secret
webhook_secret-title = Change the secret
webhook_secret-text = For { $shop }. With it your server checks that a message is from us. Another one is made for:
webhook_secret-submit = Make another secret
webhook_secret-done = Your new secret
webhook_secret-shown = For { $url }. This is the only time it is shown: put it where your server keeps its secrets, never into code or a chat.
webhook_secret-both = Until { $until } messages are signed by the old one, too.
webhook_secret-link_expired-text = Links to this page work for 20 minutes, and only the newest one does. Ask for a new one in the chat: /merchant, API keys, Webhooks.
webhook_secret-link_used-text = The secret was changed with it. If you did not keep it, change it again in the chat: /merchant, API keys, Webhooks.
too_many_keys-title = No more API keys
too_many_keys-text = A shop has { $most } keys at most. Revoke one that you no longer use in the chat: /merchant, API keys.
