## 导出本人全部数据（S83）：卡片、网页，以及文件里的说明。

my-data-button = 我的数据
my-data-all-button = 导出全部数据
my-data-make-button = 生成文件
my-data-close-button = 注销账户
my-data-page-button = 到网页下载
my-data-offer =
    <b>我的数据</b>
    一个 ZIP 文件，包含我们保存的您的全部资料：个人信息、付款、认证资料、商户和客服记录（JSON），开户至今的对账单（PDF 和 CSV），以及您发给我们的图片。
my-data-careful = 拿到文件的人能看到上述全部内容，请妥善保管。生成前需要输入支付密码。
my-data-making =
    ⏳ 正在整理您的数据。
    完成后会显示在这里，通常不超过一分钟。您可以先做别的。
my-data-sent =
    ✅ <b>您的数据</b>
    文件包含我们保存的您的全部资料，并说明哪些没有列入、为什么。验证真伪：/verify <code>{ $code }</code>
my-data-too-large = ✅ <b>您的数据太大，聊天里发不下。</b>请登录网页下载。
failure-pin-needed-my-data = 🔑 <b>请先输入支付密码。</b>文件里有我们保存的您的全部资料。
notice-paper-ended-data =
    ⚠️ 您的数据文件未能生成。
    这不影响您的资金。请重新生成，或联系客服。

my-data-title = 您在 OKPay 的数据
my-data-of = { $name }，OKPay 号 { $okpayId }。
my-data-made = 生成时间：{ $at }。收到文件的人可以用 /verify { $code } 验证真伪。
my-data-files = 文件内容：
my-data-file-json = data.json：以下全部内容，供程序读取
my-data-file-pdf = statement.pdf：开户至今的每一笔资金变动，便于阅读（超过 10 万笔时不提供）
my-data-file-csv = statement.csv：同样内容，用于表格软件
my-data-file-sent = files/：您发给我们的图片和文件，对应关系见 data.json
my-data-tables = data.json 各部分说明：
my-data-units = 金额以该币种的最小单位表示（25.00 EUR 写作 "2500"），时间均为 UTC。
my-data-left-out = 以下内容没有列入，原因如下：
my-data-untold-secret = 能打开账户或用作凭证的内容，写进文件只会方便窃贼。
my-data-untold-passing = 几天内自动删除的副本和计数，原始内容已在文件中。
my-data-untold-others = 属于他人，或属于客服和银行的内部工作记录。
my-data-untold-law = 反欺诈的判断依据，公开后会被规避。
my-data-untold-statement = 已逐笔列在对账单中。
my-data-table-user = 您的信息和设置
my-data-table-chat = 您使用的聊天
my-data-table-web-session = 网页登录记录
my-data-table-email-change = 邮箱变更
my-data-table-mailbox-case = 邮箱丢失时的更换申请
my-data-table-rebind = 账户换绑记录
my-data-table-restriction = 账户被我们冻结的记录
my-data-table-identity-case = 您提交的认证申请
my-data-table-identity-file = 您的证件
my-data-table-identity-look = 工作人员查看证件的时间
my-data-table-audit-event = 为保障安全而记录的您的操作
my-data-table-intent = 您发起的付款
my-data-table-exchange = 货币兑换
my-data-table-top-up = 充值
my-data-table-destination = 您的银行账户和银行卡
my-data-table-payout = 提现
my-data-table-refund = 您退还或收到的退款
my-data-table-refund-request = 您申请的退款
my-data-table-correction = 我们对您账户的更正
my-data-table-limit-override = 您的专属限额
my-data-table-inherited-limit = 沿用自已注销账户的限额
my-data-table-kept-payee = 常用收款人
my-data-table-spend-counter = 每日限额使用情况
my-data-table-connection = 您授权的应用
my-data-table-paper = 您申请过的对账单和凭证
my-data-table-closing = 注销申请
my-data-table-shop = 您的商户
my-data-table-shop-member = 您任职的商户
my-data-table-shop-refund-policy = 商户退款规则
my-data-table-shop-picture = 商户图片
my-data-table-payment-link = 商户的收款链接和账单
my-data-table-crypto-pay-invoice = 以 Crypto Pay 方式创建的账单
my-data-table-api-key = 商户服务器密钥
my-data-table-webhook-endpoint = 商户服务器的通知地址
my-data-table-connect-app = 商户的应用
my-data-table-payout-allowance = 服务器代付额度
my-data-table-shop-payout = 服务器代付记录
my-data-table-test-invoice = 测试模式的账单
my-data-table-test-refund = 测试模式的退款
my-data-table-ticket = 您的客服工单
my-data-table-ticket-message = 您与客服的往来消息
my-data-table-help-rating = 您对帮助内容的评价
