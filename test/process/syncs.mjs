// Prints what a process does to make files last: syncs, and what puts a file in place.
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { open, rename, link } = fs;
fs.open = async (path, ...rest) => {
  const handle = await open(path, ...rest);
  const { sync } = handle;
  handle.sync = async () => {
    await sync.call(handle);
    process.stdout.write(`sync ${path}\n`);
  };
  return handle;
};
fs.rename = async (from, to) => {
  await rename(from, to);
  process.stdout.write(`rename ${from} -> ${to}\n`);
};
fs.link = async (from, to) => {
  await link(from, to);
  process.stdout.write(`link ${from} -> ${to}\n`);
};
syncBuiltinESMExports();
