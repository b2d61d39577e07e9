import * as one from '../texts/reflections/finished-one'
import * as three from '../texts/reflections/finished-three'
import * as two from '../texts/reflections/finished-two'
import * as now from '../texts/reflections/running-one'
import * as later from '../texts/reflections/running-two'
import * as then from '../texts/reviews/finished'
import * as lately from '../texts/reviews/running'
import { attempt, type ReflectionStory, reviewed, story } from './reflection-story'

const first = story(1)

/** The first module's reflections. */
export const firstReflections: readonly ReflectionStory[] = [
  first('denise', attempt(one.DENISE, 205, 203, reviewed('dana', 200, then.denise))),
  first(
    'tom',
    attempt(one.TOM_FIRST, 203, 202, reviewed('linda', 199, then.tomFirst)),
    attempt(one.TOM_SECOND, 197, 194, reviewed('linda', 191, then.tomSecond)),
  ),
  first('keisha', attempt(one.KEISHA, 207, 206, reviewed('dana', 202, then.keisha))),
  first(
    'paul',
    attempt(one.PAUL_FIRST, 199, 198, reviewed('linda', 195, then.paulFirst)),
    attempt(one.PAUL_SECOND, 190, 188, reviewed('linda', 185, then.paulSecond)),
  ),
  first('leticia', attempt(two.LETICIA, 201, 199, reviewed('dana', 196, then.leticia))),
  first('grace', attempt(two.GRACE, 202, 200, reviewed('linda', 197, then.grace))),
  first(
    'ben',
    attempt(two.BEN_FIRST, 195, 194, reviewed('dana', 191, then.benFirst)),
    attempt(two.BEN_SECOND, 8, 5, reviewed('dana', 2, then.benSecond, false)),
  ),
  first('farah', attempt(two.FARAH, 205, 204, reviewed('dana', 201, then.farah))),
  first('joanna', attempt(two.JOANNA, 198, 196, reviewed('dana', 187, then.joanna))),
  first('hannah', attempt(three.HANNAH, 203, 201, reviewed('linda', 198, then.hannah))),
  first('omar', attempt(three.OMAR, 199, 197, reviewed('dana', 193, then.omar))),
  first('miguel', attempt(three.MIGUEL_DRAFT, 188)),
  first(
    'ana',
    attempt(now.ANA_FIRST, 43, 40, reviewed('dana', 37, lately.anaFirst)),
    attempt(now.ANA_SECOND, 36, 34, reviewed('dana', 31, lately.anaSecond)),
  ),
  first('meiling', attempt(now.MEILING, 42, 41, reviewed('tomas', 37, lately.meiling))),
  first('peggy', attempt(later.PEGGY, 41, 39, reviewed('dana', 34, lately.peggy))),
  first('sam', attempt(later.SAM, 40, 38, reviewed('tomas', 34, lately.sam))),
  first('derrick', attempt(now.DERRICK, 37, 35, reviewed('dana', 30, lately.derrick))),
  first(
    'ingrid',
    attempt(later.INGRID_FIRST, 22, 20, reviewed('tomas', 16, lately.ingridFirst)),
    attempt(later.INGRID_SECOND, 9, 4),
  ),
  first('will', attempt(later.WILL, 8, 5)),
  first('tyrell', attempt(later.TYRELL, 3, 1)),
  first('isaac', attempt(later.ISAAC_DRAFT, 12)),
]
