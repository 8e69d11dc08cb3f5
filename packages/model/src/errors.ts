/** The one error class: what stops a run, with its cause. Problems of a document are Notes. */
export class RecoupeError extends Error {
  override readonly name: string = "RecoupeError";
}

/** A language pack, theatre or model that cannot be read. */
export class PackError extends RecoupeError {
  override readonly name = "PackError";
}

/** Wrong use of the command line, configuration or a request. */
export class UsageError extends RecoupeError {
  override readonly name = "UsageError";
}

/** A store that cannot be opened, or is newer than this program. */
export class StoreError extends RecoupeError {
  override readonly name = "StoreError";
}
