# Staff cards: a transaction, a shop.
tx-payer-button = 付款人
tx-payee-button = 收款人
tx-ticket-button = 客服工单
tx-risk-button = 风控结果
tx-payout-button = 提现
merchant-owner-button = 商户负责人
