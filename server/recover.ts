/**
 * For whoever has the machine, when no operator can sign in: prints a link that lets an account in again.
 *
 *   npm run recover -- midori@example.jp
 */
import { readConfig } from "./config.ts";
import { AuditLog } from "./safety/audit.ts";
import { AuditStore } from "./safety/audit.store.ts";
import { AccountsStore } from "./staff/accounts.store.ts";
import { makeRecovery } from "./staff/invitations.ts";
import { InvitationsStore } from "./staff/invitations.store.ts";
import { openStore } from "./store/store.ts";

const recover = async (email: string): Promise<string> => {
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    const all = await new AccountsStore(store).all();
    const account = all.find((other) => !other.isClosed && other.email === email.toLowerCase());
    if (!account) return `No account has the address ${email}.`;
    const { token } = await makeRecovery(new InvitationsStore(store), null, account, Date.now());
    await new AuditLog(new AuditStore(store)).note(null, "recover", account.name);
    return `${config.baseUrl ?? `http://localhost:${config.port}`}/staff/invitation#${token}`;
  } finally {
    await store.destroy();
  }
};

console.log(await recover(process.argv[2] ?? ""));
