import { RecoupeError } from "@recoupe/model";

/** A file given to `recoupe gazetteer build` that cannot be used; the message names it and says why. */
export class InputError extends RecoupeError {
  constructor(path: string, why: string, options?: ErrorOptions) {
    super(`${path}: ${why}`, options);
  }
}
