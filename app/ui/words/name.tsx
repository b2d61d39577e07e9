/** The name of a person or an agency inside other text: its direction stays its own. */
export const Name = ({ children }: { children: string | null | undefined }) => <bdi>{children}</bdi>
