#!/usr/bin/env node
// The command line from its sources: node --conditions=recoupe-source --import tsx apps/recoupe/bin/recoupe.dev.js
import { main } from "../src/main.ts";

await main(process.argv);
