## 员工设置验证器的页面。

staff-code-title = 员工验证器
staff-code-lead = { $name }，您以“{ $role }”身份为 OKPay 工作。凡涉及客户的操作都须输入验证器上的验证码，这样即使聊天账号被盗，也无法冒用您的权限。
staff-code-scan = 请用验证器应用扫描此二维码，或手动输入密钥。
staff-code-field = 当前显示的验证码
staff-code-submit = 启用
staff-code-done-title = 已启用
staff-code-done = 请回到聊天窗口。下一次需要验证码的操作会向您询问。

staff-role-agent = 客服专员
staff-role-supervisor = 主管
staff-role-finance = 财务
staff-role-compliance = 合规
staff-role-auditor = 审计
staff-role-owner = 负责人
staff_code-link_expired-text = 设置链接有效期为一天，且仅最新的一个有效。请向负责人索取新链接。
staff_code-link_used-text = 该验证器已设置完毕。如非您本人操作，请立即告知负责人。
