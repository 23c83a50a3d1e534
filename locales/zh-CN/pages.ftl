# 所有页面
other-language = English
back-to-chat = 返回聊天
open-chat = 打开聊天
footer-label = 关于 OKPay
footer-about = 关于
footer-contact = 联系我们
footer-account = 我的账户
footer-secrets = OKPay 工作人员绝不会向您索要登录密码、支付密码或验证码。

# 下一步
email-label = 邮箱
email-invalid = 邮箱格式不正确，应类似 anna@example.org。
way-support = 在聊天中联系客服
way-forgot = 忘记密码？
way-lost-mailbox = 邮箱丢失或被盗
way-login = 登录
way-new-link = 重新获取链接

# 一次性链接的入口
doorstep-title = 打开链接
doorstep-text = 请稍候，正在打开链接。
doorstep-continue = 继续
doorstep-no-script = 打开此链接需要启用 JavaScript，这样链接中的保密部分不会留在我们的日志里。请启用 JavaScript，或换一个浏览器打开。
doorstep-incomplete = 链接不完整。请回到聊天或邮件，重新点击原链接。

# 设置登录密码
password_set-title = 设置登录密码
password_set-submit = 保存密码
password_set-done = 密码已设置
password_set-done-text = 今后请用它登录。请返回聊天继续。
password-new = 新密码
password-current = 登录密码
password-show = 显示
password-hide = 隐藏
password-rule = 至少 15 个字符，比如一句话；或至少 10 个字符，同时包含字母、数字和符号。
password-meter-short = 还不够长，请继续输入。
password-meter-mixed = 请再长一些，或加入数字和符号。
password-meter-fine = 长度符合要求。
password-too-short = 密码太短。请至少输入 15 个字符，或至少 10 个字符并同时包含字母、数字和符号。
password-too-long = 密码不能超过 128 个字符，请缩短一些。
password-too-simple = 不足 15 个字符时，需要同时包含字母、数字和符号。请补充，或设置得更长一些。
password-common = 这个密码太常见，很容易被猜到，请换一个。
password-leaked = 这个密码曾在其他网站泄露，很容易被人试出，请换一个。
password-personal = 密码中包含您的姓名、邮箱、手机号或“okpay”，容易被熟人猜到，请换一个。

# 重置登录密码
reset-title = 重置登录密码
reset-text = 请输入注册时填写的邮箱，我们会发送一个链接，打开后即可设置新密码。
reset-submit = 发送链接
reset-sent = 请查收邮件
reset-sent-text = 如果 { $email } 是 OKPay 账户的注册邮箱，您将收到一封重置邮件。链接 20 分钟内有效，仅可使用一次。
reset-sent-late = 几分钟后仍未收到？请查看垃圾邮件箱。不确定注册邮箱？可在聊天中发送 /reset 查看提示。同一邮箱每小时最多发送 3 封。
password_reset-title = 设置新密码
password_reset-ends-keys = 重置后，商户的 API 密钥将全部吊销，您的服务器需更换新密钥后才能继续收款。如果还记得原密码，请在聊天中发送 /security 修改密码，密钥不受影响。
password_reset-submit = 保存新密码
password_reset-done = 登录密码已修改
password_reset-done-text = 所有浏览器均已退出登录。为保护资金安全，24 小时内只能小额转出。如账户此前已冻结，仍保持冻结。
password-repeat = 再次输入新密码
password-differ = 两次输入的密码不一致，请重新输入。
password-match-same = 两次输入一致。
password-match-different = 两次输入尚不一致。

# 验证邮箱
email_verify-title = 验证邮箱
email_verify-text = 请点击下方按钮，确认这是您的邮箱。
email_verify-text-known = 请点击下方按钮，确认 { $email } 是您的邮箱。
email_verify-submit = 确认邮箱
email_verify-done = 邮箱已验证
email_verify-done-text = 验证完成，请返回聊天继续。

# 解冻
destination-title = 添加提现账户
destination-text-bank = 您正在聊天中添加尾号 { $lastFour } 的银行账户。输入登录密码，即可允许提现到该账户。如果这不是您的账户，请关闭本页，并在聊天中发送 /freeze 冻结账户。
destination-text-card = 您正在聊天中添加尾号 { $lastFour } 的银行卡。输入登录密码，即可允许提现到该卡。如果这不是您的银行卡，请关闭本页，并在聊天中发送 /freeze 冻结账户。
destination-submit = 允许提现
destination-done = 已添加
destination-done-text = 现在可以提现到该账户，一天内仅限小额。如非本人操作，请立即在聊天中发送 /freeze 冻结账户，并发送 /support 联系客服。
destination-link_expired-text = 链接 20 分钟内有效，请在聊天中发送 /withdraw 重新开始。
destination-link_used-text = 如果您已用它添加账户，请直接返回聊天继续。如非本人操作，请立即在聊天中发送 /freeze 冻结账户。
unfreeze-title = 解冻账户
unfreeze-text = 您的账户已冻结，资金暂时无法转出。请在下方完成验证，即可恢复使用。
unfreeze-submit = 解冻账户
unfreeze-done = 账户已解冻
unfreeze-done-text = 现在可以重新付款；重置登录密码或使用恢复码后的 24 小时内，仅支持小额付款。如非本人操作，请立即在聊天中发送 /freeze 重新冻结，并发送 /support 联系客服。
password-wrong = 密码不正确，还可以再试 { $tries } 次。

# 无法打开的链接
link_expired-title = 链接已过期
link_used-title = 链接已使用
link_unknown-title = 链接无效
link_unknown-text = 可能已有更新的链接，或链接不完整。请使用最近收到的链接，或重新获取。
password_set-link_expired-text = 设置密码的链接 20 分钟内有效，且只有最新的一个可用，请在聊天中重新获取。
password_set-link_used-text = 如果您已用它设好密码，请直接返回聊天继续。如非本人操作，请立即在聊天中发送 /freeze 冻结账户。
email_verify-link_expired-text = 验证邮箱的链接 24 小时内有效，且只有最新的一个可用，请在聊天中重新发送邮件。
email_verify-link_used-text = 您的邮箱已通过验证，无需再次操作，请返回聊天继续。
password_reset-link_expired-text = 重置密码的链接 20 分钟内有效，使用其中一个后，其余随即失效，请重新获取。
password_reset-link_used-text = 如果您已用它改好密码，请直接用新密码登录。如非本人操作，请立即在聊天中发送 /freeze 冻结账户。
unfreeze-link_expired-text = 解冻链接 20 分钟内有效，且只有最新的一个可用，请在聊天中重新获取。
unfreeze-link_used-text = 如果您已用它解冻，请直接返回聊天继续。如非本人操作，请立即在聊天中发送 /freeze 冻结账户。

# 无法继续
auth_locked-title = 密码错误次数过多
auth_locked-text = 为保护您的资金，请在 { $minutes } 分钟后再试，届时请在聊天中重新获取链接。
too_many_requests-title = 操作过于频繁
too_many_requests-text = 请在 { $minutes } 分钟后再试。
lost-title = 页面不存在
lost-text = 网址可能有误，或页面已失效。
cross-site-title = 无法提交
cross-site-text = 此次提交来自其他网站，或浏览器版本过旧。请回到聊天或邮件，重新点击原链接。
form-expired-title = 页面已失效
form-expired-text = 未做任何更改。请重新打开本页；如果链接来自聊天或邮件，请重新点击原链接。浏览器需允许使用 Cookie。
slow-down-title = 操作过于频繁
slow-down-text = 您所在网络的请求过多，请稍等一分钟再试。
busy-title = 系统繁忙
busy-text = 未做任何更改。请返回上一页，稍后再试，链接仍然有效。
internal-title = 暂时无法完成
internal-text = 系统出了点问题，未做任何更改。请过几分钟再试。
unavailable-title = 请稍后再看
unavailable-text = OKPay 暂时无法连接账本。您的操作要么已完成，要么没有进行，绝不会重复。请一分钟后返回上一页再试一次：如果已经完成，页面会告诉您。
card-number-title = 请不要填写银行卡号
card-number-text = 您填写的内容中含有银行卡号，因此没有保留任何内容。请返回上一页，去掉卡号后重新填写。银行卡号只在支付机构的页面填写；如需用银行卡充值，请打开聊天并发送 /topup。

not-possible-title = 暂时无法操作
not-possible-text = 未做任何更改。请返回聊天，发送 /support 可联系人工客服。

# 从充值支付页返回
topup-return-title = 请返回聊天
topup-return-text = 到账后会立即在聊天中通知您，通常在一分钟以内。
topup-return-again = 没有支付成功？聊天中会说明原因，也可以重新充值。

# 费率
fees-page-title = 收费标准
fees-text = 每次付款前都会显示确切的手续费，此外不再收取任何费用。
fees-send = 转账
fees-pay = 收款链接收款（商户承担，退款时按比例退还）
fees-exchange = 货币兑换（手续费另付）
fees-topup_card = 银行卡充值（手续费另付）
fees-topup_platform = 支付平台充值（手续费另付）
fees-topup_provider = 第三方支付充值（手续费另付）
fees-provider_own = 第三方支付服务费（由该机构另收）
fees-topup_bank = 银行转账充值
fees-withdraw_bank = 提现到银行账户（手续费另付）
fees-withdraw_card = 提现到银行卡（手续费另付）
fees-page-free = 免费
fees-at-least = 最低 { $amount }
fees-at-most = 最高 { $amount }
fees-version = 第 { $version } 版，{ $date }起生效
fees-announced = { $date }起（第 { $version } 版）
fees-page-level = { $level ->
    [0] 未认证
   *[other] 认证等级 { $level } 级
}
fees-everybody = 所有用户
fees-per-time = 每笔 { $amount }
fees-currencies = 币种
fees-rounding = 不足最小货币单位的按一个单位计。

# 帮助
help-title = 帮助

# 服务状态
status-announced = 公告
status-title = 服务状态
status-maintenance = 系统维护中
status-maintenance-text = 转账、付款、充值和兑换暂停片刻。
status-up = 一切正常
status-up-text = 付款、充值和聊天均正常。
status-partly = 部分充值或提现方式暂不可用
status-partly-text = 转账、付款和聊天均正常。下方标出了暂不可用的方式，请先选用其他方式。
status-down = 服务出现异常
status-down-text = 付款可能比平时慢。您的资金是安全的：恢复后，处理中的款项会继续完成或退回。
status-version = 版本 { $version }
status-rails = 充值方式
status-rail-card = 银行卡
status-rail-platform = 支付平台
status-rail-provider = 第三方支付
status-rail-bank = 银行转账
status-payouts = 提现方式
status-payout-bank = 提现到银行账户
status-payout-card = 提现到银行卡
status-rail-at-once = 实时到账
status-rail-hours = { $from } 至 { $to } 小时到账
status-rail-up = 正常
status-rail-maintenance = 维护中
status-rail-down = 故障

# 开发者文档
docs-title = API 文档
docs-text = 供商户开发者使用；银行等机构的回调接口列在最后。机器可读的 OpenAPI 3.1 版本：
docs-crypto-title = 从 Crypto Pay 迁移
docs-crypto-text = 使用 Crypto Pay 协议的服务器无需更换客户端，即可在这里以 OKPay 支持的货币收款。请在聊天中发送 /merchant，点击“API 密钥”，再点“创建密钥”，创建令牌后替换服务器上原有的令牌，并将客户端的接口地址改为以下地址，其后由客户端自动加上 api 和方法名：
docs-crypto-asked = 方法可用 GET 或 POST 调用，令牌放在请求头 Crypto-Pay-API-Token 中，参数可放在 ? 之后，也可用 JSON 或表单提交。价格须使用我们支持的货币：currency_type=fiat 加 fiat=EUR；客户端不支持 fiat 时，用 asset=EUR。
docs-crypto-methods = 方法
docs-crypto-differs = 不同之处
docs-crypto-ends = 令牌只能调用这些方法，其他密钥也不能调用。可转账的令牌只能在创建时填写的地址上使用，并须由商户所有者先在聊天中开启 Crypto Pay 转账。
docs-headers = 请求头
docs-answers = 响应
docs-body = 请求体
docs-test = 测试模式
docs-test-text = 以 okp_test_ 开头的密钥对应一套不涉及资金的模拟环境：在聊天中发送 /merchant，点击“API 密钥”，无需密码即可创建。测试账单由测试付款人支付：在账单页面或聊天中点一下，或调用 POST /v1/test/invoices/{"{id}"}/pay。结果由最小货币单位金额的最后两位数字决定：10.51 EUR、1051 JPY 和 1.051 KWD 都会以 insufficient_balance 失败；表中没有的均支付成功。失败后，付款人可排除问题再次支付。金额由付款人填写时，测试付款人按最低金额支付，未设最低金额则支付 10.00；也可在 …/pay 中用 amount 和 currency 指定。可多次支付的账单、return_url 和 payment.expired 均与正式环境一致。测试对象的 livemode 为 false，正式密钥无法查看。
docs-limits = 频率限制与重试
docs-limits-text = 每个密钥每 2 秒最多 200 次请求。每次响应均通过 RateLimit-Policy 和 RateLimit 头告知额度（draft-ietf-httpapi-ratelimit-headers-11），超出时返回 429。响应带有 Retry-After 时，请在所示秒数后用同一 Idempotency-Key 重发同一请求，不会重复执行。
docs-problems = 错误码
docs-problems-text = 所有拒绝均以 application/problem+json 返回：code 为以下错误码之一，含义不会改变；doc_url 指向本页对应条目；param 指出有误的字段；request_id 供联系客服时使用。付款被拒时，decline_code 说明原因；若补足余额后仍会因限额被拒，also 给出该限额的错误码。

# 创建商户 API 密钥的页面
api_key-title = 创建 API 密钥
api_key-text = 商户：{ $shop }。您的服务器凭密钥发起收款、查询付款结果和余额；经您允许，还可向付款人退款。只有选择付款权限并在聊天中开启 API 付款后，密钥才能向他人付款；任何密钥都不能提现。
api_key-may = 密钥权限
api_key-may-ask = 发起收款，并查询账单和余额
api_key-may-refund = 发起收款、查询，并可退款
api_key-may-payout = 发起收款、查询、退款，并在额度内向他人付款
api_key-may-look = 仅查询账单和余额
api_key-origins = 付款后返回的网站（选填）
api_key-origins-hint = 您的网店地址，例如 https://shop.example。付款人付款后只会返回这里。
api_key-origins-wrong = 请只填写网址开头部分，须为 https:// 加公开域名，例如 https://shop.example。多个地址用空格分开。
api_key-name = 密钥名称（选填）
api_key-name-hint = 便于您在聊天中辨认，例如所用的服务器：“网店”。
api_key-addresses = 允许使用的 IP 地址（选填）
api_key-addresses-hint = 您服务器的公网 IP 地址或网段，例如 203.0.113.7、2001:db8::/48。来自其他地址的请求会被拒绝。不清楚时请留空。
api_key-addresses-wrong = “{ $wrong }”不是有效的 IP 地址或网段，或已超过 { $most } 个。请按 203.0.113.7 或 2001:db8::/48 的格式填写，以空格分开。
api_key-addresses-needed = 可向他人付款的令牌只能在指定的 IP 地址上使用，请至少填写一个服务器地址。
api_key-crypto = 正在使用 Crypto Pay？
api_key-crypto-short = 如果您的服务器使用 Crypto Pay 协议，只需创建一个令牌，再修改接口地址和令牌两项设置即可迁移。
api_key-crypto-open = 创建令牌
api_key-crypto-title = 创建 Crypto{"\u00A0"}Pay 客户端令牌
api_key-crypto-text = 商户：{ $shop }。使用 Crypto Pay 协议的服务器凭此令牌，以 OKPay 支持的货币发起收款并查询付款结果。它不能调用我们自己的 API。
api_key-crypto-may = 令牌权限
api_key-crypto-may-no = 发起收款，并查询账单和余额
api_key-crypto-may-yes = 发起收款、查询，并可转账给他人（须先在聊天中开启）
api_key-crypto-submit = 创建令牌
api_key-crypto-test = 或创建测试令牌
api_key-crypto-test-text = 凭测试令牌可试用全部功能而不涉及资金，无需密码。
api_key-crypto-test-submit = 创建测试令牌
api_key-crypto-point = 请将客户端的接口地址改为以下地址，其后由客户端自动加上 api 和方法名：
api_key-webhook = 接收付款通知的地址（选填）
api_key-webhook-hint = 填写您原来的 webhook 地址，须以 https:// 开头。账单付款后会通知此地址，并以此令牌签名。更换地址需另建令牌。
api_key-webhook-wrong = 无法访问该地址。须以 https:// 开头，使用公开域名，端口为 443 或 8443。
api_key-replace = 替换密钥
api_key-replace-text = 用新密钥替换现有密钥，名称、权限和地址保持不变。在您选定的时间前，新旧密钥均有效，更换期间服务器不会中断。
api_key-replace-open = 选择密钥
api_key-which = 要替换的密钥
api_key-called = { $name ->
    [none] okp_{ $mode }_…{ $hint }
   *[other] { $name }（okp_{ $mode }_…{ $hint }）
}
api_key-overlap = 旧密钥有效期
api_key-overlap-none = 立即失效
api_key-overlap-hour = 再保留 1 小时
api_key-overlap-day = 再保留 1 天
api_key-overlap-week = 再保留 1 周
api_key-replace-submit = 创建新密钥
api_key-submit = 创建密钥
api_key-test = 或创建测试密钥
api_key-test-text = 凭测试密钥可试用全部功能而不涉及资金：账单、测试付款人、各种失败结果、退款和通知。无需密码。
api_key-test-submit = 创建测试密钥
api_key-done = 您的 API 密钥
api_key-test-done = 您的测试密钥
api_key-crypto-test-done = 您的 Crypto{"\u00A0"}Pay 客户端测试令牌
api_key-test-shown = 仅用于测试模式：由测试付款人付款，不涉及真实资金。
api_key-crypto-done = 您的 Crypto{"\u00A0"}Pay 客户端令牌
api_key-crypto-shown = 商户：{ $shop }。令牌仅显示这一次，请替换服务器上原有的令牌，切勿写入代码或发到聊天中。
api_key-crypto-try = 将令牌存入 OKPAY_TOKEN 后，可这样验证：
api_key-crypto-docs = 查看支持的方法和不同之处
api_key-shown = 商户：{ $shop }。密钥仅显示这一次，请存放在服务器的机密配置中，切勿写入代码或发到聊天中。
api_key-signing = 以下是签名密钥，服务器用它为付款请求签名。请与 API 密钥分开保存，切勿随请求发送。
api_key-try = 将密钥存入 OKPAY_KEY 后，可这样验证：
api_key-docs = 查看 API 文档
api_key-kept = 我已保存，返回聊天
api_key-link_expired-text = 此页面的链接 20 分钟内有效，且只有最新的一个可用，请在聊天中发送 /merchant，点击“API 密钥”重新获取。
api_key-link_used-text = 该链接已用于创建密钥，可在聊天中发送 /merchant，点击“API 密钥”查看。如非本人操作，请在那里吊销。
docs-query = 查询参数
docs-events = 回调通知
docs-events-text = 以下事件会发送到您的通知地址，也可通过 /v1/events 查询。每条通知均按 Standard Webhooks 1.0.0 对原始字节签名：请使用相应的库验签，拒绝时间偏差超过五分钟的通知，并忽略已处理过的 id。请在十秒内返回 2xx；其他结果（包括重定向）会在三天内重试，返回 410 则停用该地址。

# 更换回调签名密钥
webhook_secret-title = 更换签名密钥
webhook_secret-text = 商户：{ $shop }。您的服务器用此密钥验证通知确实来自我们。将为以下地址更换密钥：
webhook_secret-submit = 更换密钥
webhook_secret-done = 新的签名密钥
webhook_secret-shown = 用于 { $url }。密钥仅显示这一次，请存放在服务器的机密配置中，切勿写入代码或发到聊天中。
webhook_secret-both = { $until } 前，旧密钥也会同时用于签名。
webhook_secret-link_expired-text = 此页面的链接 20 分钟内有效，且只有最新的一个可用，请在聊天中发送 /merchant，点击“API 密钥”“回调通知”重新获取。
webhook_secret-link_used-text = 该链接已用于更换密钥。如未保存新密钥，请在聊天中发送 /merchant，点击“API 密钥”“回调通知”再次更换。
too_many_keys-title = 密钥数量已达上限
too_many_keys-text = 每个商户最多 { $most } 个密钥。请在聊天中发送 /merchant，点击“API 密钥”，吊销不再使用的密钥。
