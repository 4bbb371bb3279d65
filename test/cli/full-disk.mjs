// Makes every write of this process to a lock fail as on a full disk.
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { open } = fs;
fs.open = async (path, ...rest) => {
  const handle = await open(path, ...rest);
  if (String(path).includes("apply.lock"))
    handle.writeFile = () =>
      Promise.reject(Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" }));
  return handle;
};
syncBuiltinESMExports();
