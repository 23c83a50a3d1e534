# Staff cards: a transaction, a shop.
tx-payer-button = Payer
tx-payee-button = Payee
tx-ticket-button = Support request
tx-risk-button = What the rules found
tx-payout-button = Withdrawal
merchant-owner-button = Owner
