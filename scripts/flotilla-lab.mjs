#!/usr/bin/env node
// `npx flotilla-lab` in a checkout: runs the lab from its sources with Node 24, after an install where one is missing.
import { install, start } from "./node.mjs";

install();
start("lab/cli/main.ts", process.argv.slice(2));
