## The bot's name, an amount and a few words in any chat: what is offered while one types, and what is posted.

inline-title = { $amount } · { $shop }
inline-new = A new payment link for this chat
inline-no-account = Ask for money here: open an account first
inline-no-shop = Ask for money here: give it a name first
inline-nothing-open = Write an amount, for example 12.50 coffee
inline-locked = 🔒 Your links: unlock the chat with OKPay first
inline-no-amount = First the amount, for example 12.50 coffee
inline-note-long = The words behind it have room for { $max } characters
inline-too-small = At least { $least }, so that something arrives
inline-too-large = { $cap } at most
inline-secret = These words look like a code: choose others
inline-refused = This cannot be asked for: see why

inline-post = <b>{ $shop }</b> asks for <b>{ $amount }</b>
inline-post-until = Can be paid until { $at }.
inline-post-paid = ✅ Paid · { $at }
inline-post-used-up = ✅ Paid as often as it may be · { $at }
inline-post-expired = ⌛ Its time is over: nobody can pay it any more · { $at }
inline-post-withdrawn = ⛔ Taken back: nobody can pay it any more.
inline-pay-button = Pay { $amount }
