import { describeOpenPlaces } from "../open-places.suite.ts";
import { openSqliteStore } from "./open.ts";

describeOpenPlaces("SQLite in memory", () => openSqliteStore(":memory:"));
