import { RISKS } from '../../types/risk';
import { RISK_WORDS } from '../words/risks';

/** What the search of the page consists of; hidden until its script runs. */
export const SEARCH = [
  '<div class="search" id="search" hidden><input id="text" type="search" placeholder="Search changes: a name, a type, a value" aria-label="Search changes">',
  `<select id="risk" aria-label="Only changes of one risk"><option value="">every risk</option>${RISKS.map((risk) => `<option value="${risk}">${RISK_WORDS[risk]}</option>`).join('')}</select>`,
  '<span id="told" role="status"></span></div>',
].join('');
