## 开户流程。

register-heading = <b>开户</b> · 第 { $step } 步，共 { $steps } 步
register-keep-button = 不修改
register-continue-button = 继续开户
register-forget-button = 清除已填信息

register-name-ask =
    请输入您的姓名，须与证件一致。
    向您付款的人，付款前只看到部分姓名，付款后在回单上看到全名。例如：<code>王小明</code>
register-name-awaits = 您的姓名，例如王小明
register-name-empty = 没有识别到姓名。
register-name-too-long = 姓名不能超过 64 个字，请缩短后重新发送。
register-name-characters = 姓名只能包含文字、空格、连字符和间隔号，请去掉其他字符。
register-name-mixed-scripts = 姓名中混用了不同文字，请统一使用一种文字。
register-name-reserved = 该姓名容易与官方或银行混淆，请输入您本人的姓名。

register-email-ask =
    请输入您的邮箱，我们会发送一封确认邮件。
    例如：<code>wang@example.org</code>
register-email-awaits = 邮箱地址，例如 wang@example.org
register-email-invalid = “{ $typed }”不是有效的邮箱地址，正确格式如 <code>wang@example.org</code>。

register-phone-ask =
    请验证您的手机号。
    点击输入框下方的<b>分享我的手机号</b>，由 Telegram 证明该号码属于您。
register-phone-awaits = 您通过输入框下方按钮分享的本人手机号
register-phone-share-button = 分享我的手机号
register-phone-typed = 手动输入的号码无法核实，请点击输入框下方的<b>分享我的手机号</b>。
register-phone-foreign = 这不是您本人的名片，请点击输入框下方的<b>分享我的手机号</b>。
register-phone-invalid = 该手机号无法用于开户，详情请联系客服：/support

register-currency-ask =
    请选择常用货币。
    输入金额时如不注明货币，即按此货币计算。其他货币仍可正常使用。
register-currency-awaits = 货币代码，例如 EUR
register-currency-unknown = 暂不支持“{ $typed }”，可选货币：{ $supported }。

register-password-ask =
    请在我们的网页上设置登录密码。
    至少 15 个字符；或至少 10 个字符，并同时包含字母、数字和符号。请勿在任何聊天中发送密码，包括这里。
    页面有效期至 { $until }。
register-password-awaits = 您先在网页上设置登录密码
register-password-page-button = 设置登录密码
register-password-check-button = 我已设置好
register-password-not-yet = 登录密码尚未设置，请点击按钮打开网页，设置后保存。
register-password-typed = 请勿在聊天中发送密码，您的消息已删除。如果刚才发送的是密码，请在网页上另设一个。
register-password-done = ✅ 登录密码已设置

register-link-ask =
    ⏳ 确认邮件已发送至 <b>{ $email }</b>
    打开邮件中的链接并确认后，这里会自动进入下一步。没有收到？请检查垃圾邮件。
register-link-awaits = 您先打开邮件中的链接
register-link-check-button = 我已确认
register-link-again-button = 重新发送
register-link-change-button = 更换邮箱
register-link-not-yet = 邮箱尚未确认，请打开最新一封邮件，在页面上点击确认。
register-link-sent = 新的确认邮件已发出，旧链接已失效。
register-link-too-many = 发送次数过多，{ $until } 后可再次发送。最新一封邮件中的链接仍然有效。
register-link-done = ✅ 邮箱已确认

register-pin-ask =
    最后一步：设置 6 位数字支付密码。
    超出小额免密额度的付款需要输入。按键顺序每次打乱，密码不会出现在聊天记录里。
register-pin-awaits = 您点击“设置支付密码”
register-pin-button = 设置支付密码
register-pin-title = <b>支付密码</b>

register-done =
    ✅ <b>开户成功</b>
    当前余额为零。您可以用银行卡或银行转账充值，也可以让他人凭 @用户名 向您转账。
register-paused =
    已暂停。填写的信息会保留 24 小时，随时可以继续。
register-forgotten = 已填信息全部清除，未开通账户。
