## 员工动态验证码：凡涉及客户的操作之前都要输入。

staff-code-ask =
    🔐 请输入身份验证器上的六位验证码。
    这条消息会立即从聊天中删除；输入后十分钟内不再询问。
staff-code-proven = ✅ { $until } 之前不会再要求输入验证码，可继续刚才的操作。
staff-code-button = 输入验证码
failure-staff-code-needed =
    🔐 此操作需要先输入验证码，目前尚未执行任何更改。
failure-staff-code-missing =
    ⚠️ 您尚未设置身份验证器，因此未执行任何操作。
    请向负责人索取一次性设置链接；该链接绝不会发到聊天里。

staff-code-title = 员工身份验证器
staff-code-lead = { $name }，您以“{ $role }”身份为 OKPay 工作。凡涉及客户的操作都须输入身份验证器上的验证码，这样即使聊天账号被盗，也无法冒用您的权限。
staff-code-scan = 请用身份验证器应用扫描此二维码，或手动输入密钥。
staff-code-secret = 密钥
staff-code-field = 当前显示的验证码
staff-code-submit = 启用
staff-code-done-title = 已启用
staff-code-done = 请回到聊天窗口。下一次需要验证码的操作会向您询问。
