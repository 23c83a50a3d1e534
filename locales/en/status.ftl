## /status in the chat: what works now.

status-chat-up = <b>Everything works.</b>
status-chat-partly = <b>OKPay works, but not every way in or out.</b>
status-chat-maintenance =
    <b>We are working on OKPay.</b>
    Sending, paying, topping up and exchanging wait for a while.
maintenance-works-all = You can look at everything, and withdraw to your own account or card.
maintenance-works-bank = You can look at everything, and withdraw to your own account. Nothing goes to cards for now.
maintenance-works-card = You can look at everything, and withdraw to your own card. Nothing goes to bank accounts for now.
maintenance-works-none = You can look at everything. Withdrawing waits, too; your money stays where it is.
status-chat-topup = <b>Top up</b>
status-chat-payout = <b>Withdraw</b>
status-line-up = ✅ { $way }
status-line-down = ⚠️ { $way }: out of order
status-line-maintenance = ⏳ { $way }: under maintenance
status-topup-bank-name = Bank transfer
status-topup-card-name = Card
status-topup-platform-name = Payment platforms
status-topup-provider-name = Payment provider
status-payout-bank-name = To a bank account
status-payout-card-name = To a card
status-again-button = Look again
