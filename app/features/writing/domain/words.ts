/**
 * Words of this field, of the calendar and of ordinary sentences that may begin with a capital letter and
 * name no one, in lower case.
 */
const WORDS = new Set(
  (
    'mine yours hers ours theirs is are was were be do does did has had have can could will would should the this that these those and but or so if when then while what why how who where which whose in on ' +
    'at as for from to with by of it he she they we you my our her his their its not no yes all some any ' +
    'each both every many most few there here after before again also always never nobody somebody ' +
    'someone everybody everyone anyone nothing something everything one two three four five six seven ' +
    'eight nine ten first second third last next other another today tomorrow yesterday now once only ' +
    'just even still maybe perhaps because although though until since during between about like let ' +
    'please thank thanks good great hello dear ask tell start stop wait look listen say monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december easter christmas ramadan thanksgiving hanukkah halloween ' +
    'passover eid diwali spring summer fall autumn winter english spanish french arabic somali american ' +
    'african latino latina latinx hispanic asian black white native indigenous mexican guatemalan haitian ' +
    'chinese vietnamese hmong karen burmese syrian afghan ukrainian russian german italian irish korean ' +
    'japanese nepali swahili portuguese polish european christian muslim jewish catholic lutheran ' +
    'methodist baptist buddhist hindu mormon islam god lord medicaid medicare zoom teams google facebook ' +
    'instagram tiktok youtube walmart target uber minecraft head level module lesson chapter page part ' +
    'step phase section unit week day month year question answer plan goal goals mom mum mama dad papa ' +
    'mother father grandma grandpa grandmother grandfather aunt auntie uncle son daughter brother sister ' +
    'baby parent parents partner partners cousin family families child children youth youths teen teens ' +
    'adult adults kid kids people person persons folks student students staff team group groups cafe ' +
    'member members caregiver caregivers grandparents siblings neighbors friends worker workers ' +
    'supervisor supervisors manager managers director directors coach coaches coachee coachees ' +
    'facilitator facilitators coordinator coordinators practitioner practitioners therapist therapists ' +
    'teacher teachers nurse nurses doctor doctors judge judges officer officers lawyer lawyers pastor ' +
    'pastors counselor counselors clinician clinicians observer leader leaders provider providers ' +
    'navigator specialist advocate advocates trainer trainers trainee helper helpers lead leads principal ' +
    'school schools high middle elementary community public private county state city town north south ' +
    'east west northern southern midwest street house home church court clinic hospital shelter college ' +
    'university academy center library office agency agencies department board council committee juvenile ' +
    'superior supreme district drug truancy probate veterans mental health behavioral social services ' +
    'service support human human-services child-welfare welfare probation finance housing education ' +
    'police dependency treatment emergency urgent care wraparound motivational interviewing strengths ' +
    'needs culture discovery solution-focused trauma trauma-informed trauma-focused evidence ' +
    'evidence-based practice practices coaching training workshop conference cohort program project ' +
    'positive active early functional cognitive multisystemic intensive natural systems system circle ' +
    'open advisory independent life skills skill living foster kinship respite crisis safety transition ' +
    'implementation engagement planning assessment ecomap genogram scaling miracle reflection reflections ' +
    'feedback observation rubric profile handbook manual guide tool form report policy intake case file ' +
    'record parenting nurturing love logic trust control fidelity quality change help hope-based peer ' +
    'power voice choice culture-based bureau administration association institute society foundation ' +
    'united nations congress senate internet black-led grateful sure glad proud happy sorry tired new old ' +
    'young little big late ready fine able boys girls men women ladies twins'
  ).split(' '),
)

/** Endings of nouns that name an idea or a trade. */
const AN_IDEA = /(?:ing|tion|sion|ment|ness|ity|ship|ics|ism|ology|ies|[ae]nce)$/
/** "I’ve", "Thursday’s", "Wouldn’t" */
const SHORTENED = /(?:n['’]t|['’](?:s|m|d|re|ve|ll)?)$/

/** True for a word that names no one, whatever its capital says. */
export const isWord = (word: string): boolean => {
  const low = word.toLowerCase().replace(SHORTENED, '')
  return low.length < 2 || WORDS.has(low) || WORDS.has(low.replace(/s$/, '')) || AN_IDEA.test(low)
}
