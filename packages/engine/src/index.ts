export * from "./mentions/index.ts";
