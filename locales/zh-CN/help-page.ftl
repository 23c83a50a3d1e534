## 网页 /help：各项功能怎么用。

help-topup = 怎么充值？
help-topup-text = 在聊天中发送 /topup，例如“/topup 50”，再选择方式：银行转账、银行卡、支付平台或第三方支付机构。银行转账时，请务必填写聊天中显示的附言。到账后聊天中会通知您。
help-withdraw = 怎么提现？
help-withdraw-text = 在聊天中发送 /withdraw，例如“/withdraw 50”。只能提现到您本人名下的银行账户或银行卡。添加时需验证支付密码，以及动态验证码或登录密码；添加后首日仅可小额提现。银行账户 1 小时至 2 个工作日到账，银行卡 30 分钟内到账。如被退回，款项连同手续费一并退回余额。个别提现会先经人工核查：卡片上会写明，并告知最迟何时有结果，在此之前可一键撤回。
help-exchange = 怎么兑换货币？
help-exchange-text = 在聊天中发送 /exchange，例如“/exchange 100 EUR USD”。确认前会显示付出和得到的金额、汇率与手续费，汇率会保留片刻。确认之前不会扣款。
help-across = 没有对方要的货币，能付款吗？
help-across-text = 可以。按对方的货币转账或付款即可，其他货币余额充足时会自动换算支付。确认前会显示金额、汇率和手续费。在 /balance 中可设置优先使用的余额。
help-fees = 怎么收费？
help-fees-text = 每次确认前都会显示手续费，实际收取与显示一致。在聊天中发送 /fees 查看适用于您的费率，也可在网页查看全部：
help-fees-link = 收费标准
help-statement = 怎么获取对账单？
help-statement-text = 在聊天中发送 /statement 并选择时间范围：PDF 便于阅读存档，CSV 用于表格软件，图表展示支出分类和每日余额。每月初会自动发送上个月的图表，点击图表下方的按钮即可关闭，也可在 /statement 中重新开启。
help-shop = 怎么收款？
help-shop-text = 在聊天中发送 /merchant 开通商户，再发送 /link，例如“/link 12.50 两杯卡布奇诺”，即可生成一人一次的收款链接和二维码。收款前会显示手续费，付款后立即到账。您的服务器也可凭 /merchant 中创建的密钥发起收款，并在指定地址接收付款通知（/merchant →“API 密钥”→“回调通知”）：
help-shop-link = 查看 API 文档
help-refund = 怎么向商户申请退款？
help-refund-text = 发送 /history，打开那笔付款，点击“申请退款”。商户应在三天内答复；如被拒绝或逾期未答复，可在同一处申请客服介入。商户退款实时到账；跨币种付款按付款时的汇率和相同比例退还。商户可在付款后 180 天内全额或部分退款，相应的手续费一并退还。
help-receipt = 怎么获取回单？收到的回单是真的吗？
help-receipt-text = /history 中的每笔交易都有“回单”按钮，点击即可收到带验证码的图片，也可下载 PDF。收到回单的人在聊天中发送 /verify 和验证码，或在网页上输入，就能核验真伪和最新状态：
help-receipt-link = 核验文件
