/**
 * The house's only window on the router: feature UI takes links, forms and navigation state from
 * here, so that the router can change without touching a room.
 */

export type { FetcherWithComponents, FormProps, LinkProps } from '@remix-run/react'
export {
  Await,
  Form,
  Link,
  NavLink,
  useActionData,
  useBeforeUnload,
  useBlocker,
  useFetcher,
  useFetchers,
  useLocation,
  useMatches,
  useNavigate,
  useNavigation,
  useParams,
  useRevalidator,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from '@remix-run/react'
