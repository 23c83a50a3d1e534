-- An app is proven by PKCE alone (OAU-01): no app was ever given a secret, and none shows one.
ALTER TABLE "connect_app" DROP COLUMN "secret_hash";
