/** Why nothing was agreed. */
export interface ConsensusRefusal {
  reason: 'changed' | 'agreed' | 'own' | 'skills' | 'voided'
}

const CONSENSUS_WORDS: Record<ConsensusRefusal['reason'], string> = {
  changed: 'The proposal was changed in the meantime. This is how it stands now.',
  agreed: 'You have already agreed, and that is final.',
  own: 'This is your own proposal. The other observer confirms it or changes it.',
  skills: 'Say what you agree on for every skill.',
  voided: 'One of the two observations was voided, so there is nothing to agree on.',
}

export const consensusRefusalWords = ({ reason }: ConsensusRefusal): string =>
  CONSENSUS_WORDS[reason]
