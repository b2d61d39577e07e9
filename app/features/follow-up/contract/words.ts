// Names that pages need without the schemas of `pulse.ts`, which bring zod.

export const SAVE_PULSE = 'save'

export const SKIP_PULSE = 'not-this-month'
