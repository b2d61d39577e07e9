import { describePath, type PathData } from './path-model'

/** The way of a skill, for those who do not see it. */
export const PathInWords = ({ data }: { data: PathData }) => (
  <p className="sr-only">{describePath(data)}</p>
)
