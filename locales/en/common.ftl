## What every conversation needs.

home-button = Home
language-button = Language
currency-button = { $currency }
back-button = Back
cancel-button = Cancel

flow-unexpected = I was waiting for { $awaited }.
flow-restarted = This part of OKPay was just renewed, so it starts from the beginning. Nothing was paid.
flow-withdrawn = What you were doing is no longer offered in this form. Nothing was paid.
flow-cancelled = Cancelled. Nothing was changed.
cancel-nothing = There is nothing to cancel.

card-renewed = That card had lost its place. Here it is again: please go on.
card-expired = This card has expired.
unknown-command = I do not know <code>{ $typed }</code>. /help lists what I can do.
nothing-asked = I did not ask for anything just now. Use the menu, or start here:
nothing-asked-found = I did not ask for anything just now. Perhaps one of these answers helps:
edits-not-read = I read a message once, when it arrives, so your change has no effect. Please send it again.
edited-forgotten = I deleted the message you changed: what is asked here does not stay in this chat. A change is never read, so please send your answer anew.
too-fast = That was a lot at once. Please wait half a minute; nothing was lost.
private-only = OKPay works in its private chat only. Open it there.
trouble = Something went wrong on our side, and we have been told. Your money is safe: whatever was confirmed is in /history. Please try again in a minute.
unavailable = OKPay cannot reach its books just now. What you asked for is done once or not at all. Press the same button again in a minute: nothing is done twice, and what is done already says so.

contact-offer = Your number is shared with the button below the text field.
contact-withdrawn = Thank you.

## The pad for the payment PIN

pad-awaits = a tap on the keys
pin-total = Total <b>{ $total }</b>
pad-clear-button = Clear
pad-enter = Tap your payment PIN.
pad-old = Tap the PIN you have now.
pad-same = That is your old PIN. Choose another.
pad-choose = Tap six digits of your choice.
pad-repeat = Tap the same six digits once more. The keys have moved.
pad-weak = That PIN is easy to guess: a row, a repetition, a date or part of your number. Choose another.
pad-mismatch = The two PINs were different. Tap a new one, then repeat it.
pad-wrong =
    { $tries ->
        [one] That was not your PIN. <b>1 try</b> is left.
       *[other] That was not your PIN. <b>{ $tries } tries</b> are left.
    }
pad-expired = The keys had been open for two minutes. Here are fresh ones.
pad-stale = The keys had moved meanwhile, so that tap did not count. This is where they are now.
pad-typed = A PIN is tapped, never typed, so I deleted your message. Here are fresh keys.
