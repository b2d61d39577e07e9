/** Missing, or not visible to the actor: the two are never told apart. */
export class NotFound extends Error {
  readonly status = 404
  constructor() {
    super('not found')
    this.name = 'NotFound'
  }
}

/** Only for a thing that the actor may see but not do. */
export class Forbidden extends Error {
  readonly status = 403
  constructor(message = 'not allowed') {
    super(message)
    this.name = 'Forbidden'
  }
}

/** A request that no form of ours sends. `message` is shown. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly status: 400 | 409 | 413 | 429 = 400,
  ) {
    super(message)
    this.name = 'BadRequest'
  }
}
