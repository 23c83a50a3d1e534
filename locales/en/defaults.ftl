## From the balance: which balance pays first, and which way tops up first.

defaults-button = What pays first
defaults-title = <b>What pays first</b>
defaults-pays = Your { $currency } balance pays wherever it suffices, at the rate the card shows. Another one is a tap away on every card.
defaults-pays-none = The balance in the currency of the price pays. If it does not suffice, another one does.
defaults-tops-up = To top up, { $way } is offered first.
defaults-tops-up-none = To top up, the fastest way is offered first.
defaults-pays-button = Pay with { $currency } first
defaults-pays-none-button = Pay in the price’s currency
defaults-tops-up-button = Top up: { $way }
defaults-tops-up-none-button = Top up: fastest first
defaults-set = Saved
