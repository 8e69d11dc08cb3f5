import { PackError } from "@recoupe/model";
import type { Row } from "./table.ts";

/** A cell that must not be empty. Throws a PackError that names the file and the row. */
export function required(row: Row, column: string, file: string): string {
  const cell = row[column];
  if (cell === undefined || cell === "") throw new PackError(`${file}: a row lacks ${column}: ${JSON.stringify(row)}`);
  return cell;
}
