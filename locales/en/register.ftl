## Opening an account, step by step.

register-heading = <b>Open an account</b> · step { $step } of { $steps }
register-keep-button = Keep what I gave
register-continue-button = Go on with my account
register-forget-button = Forget what I gave

register-name-ask =
    What is your name, as in your passport or identity card?
    Whoever pays you sees it shortened first, and in full on the receipt. For example: <code>Anna Keller</code>
register-name-awaits = your name, for example Anna Keller
register-name-empty = I could not find a name in that.
register-name-too-long = That is longer than 64 characters. Please send your name in a shorter form.
register-name-characters = A name has letters, spaces, hyphens and apostrophes. Please leave out everything else.
register-name-mixed-scripts = That name mixes letters of different alphabets. Please write it in one.
register-name-reserved = That name could be taken for ours or a bank's. Please send your own.

register-email-ask =
    Which email address is yours?
    You get a link there to confirm it. For example: <code>anna@example.org</code>
register-email-awaits = an email address, for example anna@example.org
register-email-invalid = I read “{ $typed }”, which is not an email address. It looks like <code>anna@example.org</code>.

register-phone-ask =
    Which phone number is yours?
    Tap <b>Share my number</b> below the text field: Telegram then vouches that it is yours.
register-phone-awaits = your own number, shared with the button below the text field
register-phone-share-button = Share my number
register-phone-typed = A typed number could be anybody's. Please use the button <b>Share my number</b> below the text field.
register-phone-foreign = That is not your own contact card. Please use the button <b>Share my number</b> below the text field.
register-phone-invalid = We cannot use this number for an account. Support can tell you more: /support

register-currency-ask =
    Which currency do you use most?
    When you write an amount without a currency, it means this one. You can still hold the others.
register-currency-awaits = a currency, for example EUR
register-currency-unknown = OKPay does not handle “{ $typed }”. These work: { $supported }.

register-password-ask =
    Now set a password on our web page.
    15 characters of anything, or 10 with letters, digits and symbols. Never write a password into a chat, this one included.
    The page works until { $until }.
register-password-awaits = the password to be set on the page
register-password-page-button = Set my password
register-password-check-button = I have set it
register-password-not-yet = No password has arrived yet. Open the page with the button, and save it there.
register-password-typed = Passwords do not belong in a chat, so I deleted your message. If it was your password, choose another one on the page.
register-password-done = ✅ Your password is set.

register-link-ask =
    ⏳ We sent a link to <b>{ $email }</b>.
    Open it and confirm: this card then moves on by itself. No mail? Look in your spam folder.
register-link-awaits = the link in your mail to be opened
register-link-check-button = I have confirmed it
register-link-again-button = Send it again
register-link-change-button = Change the address
register-link-not-yet = The address is not confirmed yet. Open the newest mail from us and tap Confirm on its page.
register-link-sent = A new link is on its way. Older ones no longer work.
register-link-too-many = We have sent several mails to this address. The next one can go out at { $until }; the newest link still works.
register-link-done = ✅ Your email is confirmed.

register-pin-ask =
    Last step: a payment PIN of six digits.
    It is asked for when you pay more than a small amount. You tap it on keys that change places, so it never stands in the chat.
register-pin-awaits = a tap on Choose my PIN
register-pin-button = Choose my PIN
register-pin-title = <b>Your payment PIN</b>

register-done =
    ✅ <b>Your account is open.</b>
    Your balance is zero. Top up by card or bank transfer, or let somebody send you money to your @username.
register-paused =
    Stopped here. What you gave is kept for a day, and you can go on at any time.
register-forgotten = Everything you gave is deleted. No account was opened.
