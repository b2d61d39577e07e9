import * as talks from '../texts/reflections/finished-five-talks'
import * as lasting from '../texts/reflections/finished-seven-eight'
import * as plans from '../texts/reflections/finished-six-plans'
import * as pages from '../texts/reflections/finished-three-pages'
import * as stepped from '../texts/reflections/finished-two-stepped-in'
import * as ana from '../texts/reflections/running-later'
import * as scores from '../texts/reflections/running-scores'
import * as one from '../texts/reviews/finished-later-one'
import * as two from '../texts/reviews/finished-later-two'
import * as lately from '../texts/reviews/running-later'
import { attempt, type ReflectionStory, reviewed, story } from './reflection-story'

/** The reflections of modules 2 to 8. */
export const laterReflections: readonly ReflectionStory[] = [
  story(2)(
    'farah',
    attempt(stepped.FARAH_STEPPED_IN, 189, 186, reviewed('linda', 183, one.farahSteppedIn)),
  ),
  story(2)(
    'omar',
    attempt(
      stepped.OMAR_STEPPED_IN_FIRST,
      183,
      181,
      reviewed('linda', 177, one.omarSteppedInFirst),
    ),
    attempt(
      stepped.OMAR_STEPPED_IN_SECOND,
      172,
      169,
      reviewed('linda', 165, one.omarSteppedInSecond),
    ),
  ),
  story(3)(
    'grace',
    attempt(pages.GRACE_TWO_PAGES, 169, 166, reviewed('linda', 162, one.graceTwoPages)),
  ),
  story(4)('denise', attempt(pages.DENISE_LEAN, 156, 152, reviewed('linda', 148, one.deniseLean))),
  story(5)(
    'joanna',
    attempt(talks.JOANNA_FEEDBACK_FIRST, 141, 139, reviewed('linda', 136, two.joannaFeedbackFirst)),
    attempt(
      talks.JOANNA_FEEDBACK_SECOND,
      128,
      126,
      reviewed('linda', 122, two.joannaFeedbackSecond),
    ),
  ),
  story(6)('tom', attempt(plans.TOM_PLAN, 95, 92, reviewed('linda', 88, two.tomPlan))),
  story(6)('hannah', attempt(plans.HANNAH_PLAN, 116, 113, reviewed('dana', 109, two.hannahPlan))),
  story(7)(
    'leticia',
    attempt(lasting.LETICIA_LEFT, 113, 111, reviewed('dana', 107, two.leticiaLeft)),
  ),
  story(8)(
    'keisha',
    attempt(lasting.KEISHA_PORTFOLIO, 99, 95, reviewed('linda', 90, two.keishaPortfolio)),
  ),
  story(2)('ana', attempt(ana.ANA_STEPPED_IN, 24, 22, reviewed('dana', 18, lately.anaSteppedIn))),
  story(3)('ana', attempt(ana.ANA_TWO_PAGES, 10, 9, reviewed('dana', 5, lately.anaTwoPages))),
  story(4)('ana', attempt(scores.ANA_LEAN_DRAFT, 1)),
  story(4)('meiling', attempt(scores.MEILING_LEAN, 5, 3)),
  story(4)('peggy', attempt(scores.PEGGY_LEAN, 4, 2)),
]
