/** A row of the form. */
export interface PlainSchool {
  name: string;
  mixed: boolean;
  students: [number, number];
}

/**
 * The menu item form without a library: the same inputs, the same live totals and the same rules
 * at each field, in plain DOM. Numbers are kept in arrays and only what a key changes is written.
 */
export function plainForm(schools: readonly PlainSchool[], total: number): string {
  const rows = schools.map(
    (school, index) => `<li>
      <span>${school.name}</span>
      <span>${school.mixed ? field(index, 0, `${school.name} – Small (Grades 1-3)`, school.students[0]) : ''}</span>
      <span>${field(index, 1, `${school.name} – Large`, school.students[1])}</span>
      <output id="sum-${index}">0</output>
    </li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain form</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 16px; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { display: grid; grid-template-columns: 2fr 2fr 2fr 1fr; padding: 4px 8px; border-bottom: 1px solid #ddd; }
  input { width: 6em; text-align: right; padding: 4px; }
  [aria-invalid='true'] { border-color: #c00; }
  .error { color: #c00; display: block; }
  [role='status'] { position: sticky; top: 0; background: #fff; }
</style>
<form>
  <label>Date <input type="date" value="2026-11-23"></label>
  <label>Recipe <select><option>Menu 1<option>Menu 2</select></label>
  <label>Total portions <input id="total" inputmode="numeric" value="${total}"></label>
  <div role="status">
    Allocated <b id="allocated"></b> Total <b id="of"></b> Difference <b id="difference"></b>
    Small <b id="small"></b> <span id="small-share"></span> <span id="small-schools"></span>
    Large <b id="large"></b> <span id="large-share"></span> <span id="large-schools"></span>
  </div>
  <button type="submit" disabled>Save</button>
  <ul>${rows.join('')}</ul>
</form>
<script>${SCRIPT}</script></html>`;
}

function field(row: number, size: 0 | 1, label: string, students: number): string {
  return `<input id="p-${row}-${size}" data-row="${row}" data-size="${size}" inputmode="numeric" aria-label="${label}" value="${students}" aria-describedby="e-${row}-${size}"> <small>(${students} students)</small><span class="error" id="e-${row}-${size}"></span>`;
}

const SCRIPT = `
const get = (id) => document.getElementById(id);
const inputs = [...document.querySelectorAll('[data-row]')];
const rows = [];
const read = (text) => (/^[0-9]{1,6}$/.test(text.trim()) && Number(text) <= 100000 ? Number(text) : NaN);
for (const input of inputs) {
  const row = (rows[input.dataset.row] ??= [0, 0]);
  row[input.dataset.size] = read(input.value);
}
const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
function write(id, text) {
  const node = get(id);
  if (node.textContent !== text) node.textContent = text;
}
function showRow(index) {
  const [small, large] = rows[index];
  write('sum-' + index, number.format(small + large));
  for (const size of [0, 1]) {
    const input = get('p-' + index + '-' + size);
    if (!input) continue;
    const wrong = Number.isNaN(rows[index][size]);
    const empty = small + large === 0;
    input.setAttribute('aria-invalid', String(wrong || empty));
    write('e-' + index + '-' + size, wrong ? 'Portions must be a whole number from 0 to 100000' : empty ? 'School must have at least one portion' : '');
  }
}
function showTotals() {
  let small = 0, large = 0, smallSchools = 0, largeSchools = 0, valid = true;
  for (const [s, l] of rows) {
    if (Number.isNaN(s + l) || s + l === 0) valid = false;
    small += s || 0;
    large += l || 0;
    if (s > 0) smallSchools += 1;
    if (l > 0) largeSchools += 1;
  }
  const total = read(get('total').value);
  const sum = small + large;
  write('allocated', number.format(sum));
  write('of', number.format(total));
  write('difference', number.format(sum - total));
  write('small', number.format(small));
  write('large', number.format(large));
  write('small-share', percent.format(small / sum));
  write('large-share', percent.format(large / sum));
  write('small-schools', number.format(smallSchools) + ' schools');
  write('large-schools', number.format(largeSchools) + ' schools');
  document.querySelector('button').disabled = !valid || sum !== total;
}
document.addEventListener('input', ({ target }) => {
  if (target.dataset.row) {
    rows[target.dataset.row][target.dataset.size] = read(target.value);
    showRow(target.dataset.row);
  }
  showTotals();
});
rows.forEach((_, index) => showRow(index));
showTotals();`;
