## What each method of Crypto Pay does here, and what differs: the tables of docs/crypto-pay.md.

# What stands between two backticks is what a program says.

docs-crypto-method-get-me = 商户信息；该商户的所有令牌返回相同的 `app_id`
docs-crypto-method-create-invoice = 创建账单，与 `/v1` 的账单相同，可在聊天或网页中支付
docs-crypto-method-get-invoices = 该商户通过此协议创建的账单，新的在前；不含在聊天中或经 `/v1` 创建的账单
docs-crypto-method-delete-invoice = 撤销账单；已支付的无法撤销（`INVOICE_ALREADY_PAID`）
docs-crypto-method-transfer = 向该 Telegram ID 的用户付款；须由商户所有者先行开启
docs-crypto-method-get-transfers = 转账记录
docs-crypto-method-get-balance = 各币种的可用余额与冻结金额
docs-crypto-method-rates = 支持的币种，以及各币种之间的中间价（不含点差）
docs-crypto-method-get-stats = 一段时间内（默认最近一天）的账单数、已付数、付款人数，以及折合美元的金额
docs-crypto-method-checks = `CHECKS_NOT_SUPPORTED`：支票谁拿到谁就能兑现；向个人付款请用 `transfer`

docs-crypto-differs-price-there = 以加密货币标价，`accepted_assets`、`swap_to`
docs-crypto-differs-price-here = 拒绝，并在 message 中列出支持的币种
docs-crypto-differs-float-there = `amount` 为浮点数
docs-crypto-differs-float-here = 数字加小数点，小数位数不超过该币种的规定：`12.5` 即 12.50 欧元，`12.555` 会被拒绝
docs-crypto-differs-expiry-there = 未指定时永不过期
docs-crypto-differs-expiry-here = 31 天，到期时间见 `expiration_date`
docs-crypto-differs-description-there = `description`、`comment` 最长 1024 个字符
docs-crypto-differs-description-here = 最长 140 个字符，单行；超出会被拒绝
docs-crypto-differs-hidden-there = `hidden_message`
docs-crypto-differs-hidden-here = 拒绝：请放在 `paid_btn_url` 指向的页面，或收到 `invoice_paid` 后再发送
docs-crypto-differs-button-there = `paid_btn_url` 可为任意地址
docs-crypto-differs-button-here = 须为创建令牌时登记的来源；地址后会附上账单 ID，但不能作为已付款的凭证
docs-crypto-differs-comments-there = `allow_comments`、`allow_anonymous`
docs-crypto-differs-comments-here = 付款人不能留言，商户也看不到付款人是谁：`allow_anonymous=false` 会被拒绝
docs-crypto-differs-spend-id-there = 重复使用同一 `spend_id` 会报错
docs-crypto-differs-spend-id-here = 相同的转账再次请求，返回原来的结果；同一 `spend_id` 用于另一笔转账，则永远返回 `SPEND_ID_ALREADY_USED`
docs-crypto-differs-completed-there = 转账状态为 `completed`
docs-crypto-differs-completed-here = 另有 `waiting`（正在等待安全检查）和 `failed`（款项已退回）
docs-crypto-differs-silent-there = `disable_send_notification`
docs-crypto-differs-silent-here = 拒绝：收款人一定会收到通知
docs-crypto-differs-errors-there = 错误为 `{ "{" } code, name { "}" }`
docs-crypto-differs-errors-here = 另有 `message`、`param` 和 `request_id`；HTTP 状态码即 code
docs-crypto-differs-webhooks-there = Webhook
docs-crypto-differs-webhooks-here = 签名方式相同；由 /merchant → Webhook 的投递记录发出：三天内自动重试，也可在那里重新发送
