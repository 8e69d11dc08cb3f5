import { describeEvents } from "../events.suite.ts";
import { openSqliteStore } from "./open.ts";

describeEvents("SQLite in memory", () => openSqliteStore(":memory:"));
