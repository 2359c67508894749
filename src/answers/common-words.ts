/** Words that say nothing about a question's subject. */
export const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `a an the and or but if of to in on at by for from with about as into is are was were be been being am do does did
  doing done has had have having i me my mine we us our you your yours he him his she her hers it its they them their
  theirs this that these those there here what which who whom whose when where why how can could may might must shall
  should will would ought let lets so than too very really also any some all each every no not nor only same such both
  then once just again else ever still yet up out off over under vs eg ie etc ok okay please hi hello hey s t d m ll re ve
  get gets got getting go goes going went make makes made need want like know say says said one ones thing things
  something anything someone anyone somebody anybody many more much most good well new other today tomorrow yesterday
  tonight actually currently im ive id ill youre hes shes theyre theres thats whats wheres whos dont doesnt didnt cant
  couldnt isnt arent wasnt wont wouldnt shouldnt hasnt havent`.split(/\s+/),
);

/** Words that are in many questions about anything: they help to choose a clause and hardly show that there is one. */
export const SAYS_LITTLE: ReadonlySet<string> = new Set(
  `tell give help time long change work school staff team trust people day way write find first last full even step
  procedure code number use using take see look back bad now`.split(/\s+/),
);
