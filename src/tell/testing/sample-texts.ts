/** Four invented reports of one invented affair; the second is the first with words exchanged. */
export const SAMPLE_TEXTS = {
  gazette: `Orsania threatens to close the Lume strait

Harbour Gazette, 3 March 2031

Orsania will close the Lume strait to Veltish ships unless Veltland withdraws its patrol boats, Foreign Minister Ilse Tarn warned on Monday.

“We will not wait for a third season,” Tarn told reporters in Caldmoor. She said more than 400 ships had been stopped since January.

Veltland and Orsania are to meet in Port Senn on 12 March.

Related: Ten harbours to see before you die`,
  mirror: `Orsania warns it may shut Lume passage

Orsania will shut the Lume strait to Veltish vessels unless Veltland removes its patrol boats, Foreign Minister Ilse Tarn cautioned on Monday.

“We will not wait for a third season,” Tarn informed reporters in Caldmoor. She said more than 400 ships had been halted since January.`,
  courier: `Veltland rejects “blackmail” over strait

By Piet Oramund, Veltish Courier, 4 March 2031

Prime Minister Joost Anker rejected the demand on Tuesday and called it blackmail. “Our boats stay,” he said.

About 350 ships have been searched this year, the Veltish harbour office said. Talks are planned for 11 or 12 March.`,
  ledger: `Fishermen fear a closed season

Senn Ledger

Tens of thousands of families live off the strait. “Nobody asked us,” said Runa Heed, who owns two boats.

In 2019 the strait was closed for six weeks.`,
} as const;

export type SampleArticle = keyof typeof SAMPLE_TEXTS;
