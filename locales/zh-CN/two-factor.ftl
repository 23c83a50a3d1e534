# 设置两步验证的页面
two-factor-title = 开启两步验证
two-factor-why = 开启后，大额付款和账户变更除密码外，还需要您手机上的动态验证码。即使 Telegram 账号被盗，对方也无法通过验证。
two-factor-app = 打开验证器应用，例如 Aegis、Google Authenticator 或 2FAS。如果还没有，请先安装一个。
two-factor-scan = 用它扫描下方二维码。
two-factor-picture = 供验证器应用扫描的二维码
two-factor-type = 无法扫描，或验证器就在本机？请在应用中手动输入密钥：
two-factor-once = 二维码和密钥只显示一次，请勿拍照留存。
two-factor-code = 应用中的验证码
two-factor-code-hint = 6 位数字，每 30 秒更新一次。
two-factor-confirm = 开启
two-factor-move = 更换验证器
two-factor-move-title = 设置新的验证器
two-factor-move-why = 新验证器验证成功后，旧验证器和旧恢复码立即失效，之后 24 小时内只能小额转出。
two-factor-move-confirm = 启用新验证器
two-factor-old-code = 旧验证器的动态验证码，或恢复码
two-factor-new-code = 新验证器的验证码
two-factor-another = 显示新的二维码
two-factor-scanned = 验证器里已有密钥？请输入它现在显示的验证码。密钥不会再次显示。

# 已开启时
two-factor-on-title = 两步验证已开启
two-factor-on-text = { $left ->
    [0] 恢复码已用完，请立即重新生成，否则手机丢失后数日内无法使用账户。
   *[other] 还剩 { $left } 个恢复码。
  }
two-factor-any-code = 动态验证码或恢复码
two-factor-renew-title = 新的恢复码
two-factor-renew-text = 生成 10 个新的恢复码，旧的立即失效。
two-factor-renew = 生成新的恢复码
two-factor-move-text = 换了新手机，或想使用其他应用。
two-factor-off-title = 关闭两步验证
two-factor-off-text = 关闭后将无法进行大额付款，账户也更容易被盗；关闭后 24 小时内只能小额转出。
two-factor-off = 关闭两步验证
two-factor-off-done = 两步验证已关闭
two-factor-off-done-text = 所有浏览器均已退出登录，未确认的付款已取消。如需重新开启，请在聊天中发送 /security。

# 恢复码
two-factor-codes-title = 您的恢复码
two-factor-codes-text = 手机丢失或损坏时，可用恢复码代替验证码，每个只能用一次。请打印或抄写下来，保存在手机以外的地方。离开本页后不再显示。
two-factor-codes-copy = 复制
two-factor-codes-copied = 已复制
two-factor-codes-print = 打印
two-factor-codes-kept = 已保存好，返回聊天

# 出错时
two-factor-wrong = 验证码不正确，还可以再试 { $tries } 次。
two-factor-missing = 请输入验证器应用显示的动态验证码。
two-factor-wrong-new = 验证码不正确。手机时间是否设为自动？
two-factor-used = 这个验证码已经用过，请等下一个。
two-factor-locked = 为保护您的资金，{ $minutes } 分钟内无法继续操作，届时请在聊天中重新获取链接。
second_factor-link_expired-text = 此页面的链接 20 分钟内有效，且只有最新的一个可用，请在聊天中发送 /security 重新获取。
second_factor-link_used-text = 如果您已用它完成设置，无需再次操作。如非本人操作，请立即在聊天中发送 /freeze 冻结账户。
