/* Loaded before a command: leaves behind how many seconds of CPU it took, which a busy machine does not change much. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CPU_FILE, String((user + system) / 1e6));
});
