## /help on the web: how each thing is done.

help-topup = How do I top up?
help-topup-text = Send /topup, for example “/topup 50”. You choose how: bank transfer, card, a payment platform or a payment provider. A bank transfer needs the reference that the chat shows you, exactly as it stands there. The chat tells you when the money has arrived.
help-withdraw = How do I withdraw?
help-withdraw-text = Send /withdraw, for example “/withdraw 50”. Money goes only to bank accounts and cards in your own name; adding one asks for your PIN, and for an authenticator code or your password. For the first day only small amounts go there. A bank account takes from 1 hour to 2 working days, a card up to 30 minutes. What is returned is on your balance again, fee included. Now and then we look at a withdrawal before it goes: its card says so and by when, and until then one tap calls it off.
help-exchange = How do I exchange currencies?
help-exchange-text = Send /exchange, for example “/exchange 100 EUR USD”. You see what you give, what you get, the rate and the fee, and that rate is kept for a short while. Nothing happens before you confirm.
help-across = Can I pay in a currency I do not have?
help-across-text = Yes. Send or pay in the currency that is asked for: if another balance suffices, it pays. You see the amount, the rate and the fee before you confirm. In /balance you choose which balance pays first.
help-fees = What does it cost?
help-fees-text = You see the fee before you confirm, and pay exactly that. Send /fees in the chat for your prices, or see all of them here:
help-fees-link = All fees
help-statement = How do I get a statement?
help-statement-text = Send /statement and choose a period: as a PDF to read and file, as a CSV for spreadsheets, or as a picture of what went out and what you had. At the start of a month a picture of the one before comes by itself; a button below the picture stops that, and /statement starts it again.
help-shop = How do I take payments?
help-shop-text = Send /merchant to open a shop, then /link, for example “/link 12.50 Two cappuccinos”: a link and a QR code that one person pays once. You see the fee beforehand; what is paid is on your balance at once. Under Team you invite managers and cashiers, under What I take you decide from which countries, in which currencies and of what amounts you take payments, under Sales you see what came in and take it along as a file. What is used inside Telegram (digital goods, games, paid channels, online services) can only be sold for Telegram Stars, and not here. Your own server can ask for money, too, with a key from /merchant, and is told of each payment at an address it names (/merchant, API keys, Webhooks):
help-shop-link = How the API works
help-refund = How do I get my money back from a shop?
help-refund-text = Send /history, open the payment and tap “Ask for a refund”. The shop has three days to answer; if it declines or says nothing, you can take it to support there. What a shop gives back is on your balance at once; if you paid in another currency, you get the same share of what you paid. A shop can give back all of a payment or a part of it for 180 days, from the message about it, and has that part of its fee back.
help-receipt = How do I get a receipt, and is one that I was given real?
help-receipt-text = Every transaction in /history has a “Receipt” button. It sends a picture with a code, and the same as a PDF. Whoever gets it sends /verify with the code in the chat, or types it here, and learns whether it is ours and how things stand now:
help-receipt-link = Check a document
