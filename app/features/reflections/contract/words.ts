// Names and words that pages need without the schemas of `forms.ts`, which bring zod.

export const REFLECTION_PURPOSE = 'reflection'
export const reflectionSubject = (enrollmentId: string, moduleKey: string, number: number) =>
  `${enrollmentId}/${moduleKey}/${number}`

export const SUBMIT = 'submit'
/** After the question whether it is finished. */
export const SUBMIT_AS_IS = 'submit-as-is'
export const SAVE_DRAFT = 'save-draft'
export const TAKE_BACK = 'take-back'
/** The box, in the page of a reflection. */
export const DRAFT_PLACE = '#reflection-body'
