import { PassThrough } from 'node:stream';
import { createProgram } from './run.js';

const HEAD = `# Commands

What each command says with \`--help\`. Made by \`pnpm docs:commands\`; a test compares it with the commands.

Errors go to standard error with the way out. Exit codes: 0 all is well; 1 looked and something is wrong, or
refused; 2 could not look (settings, no connection, interrupted); 3 migrations are pending.
`;

/** The help of every command as one document in Markdown. */
export function describeCommands(): string {
  const nothing = { env: {}, stdin: new PassThrough(), stderr: new PassThrough() };
  const parts = createProgram({ ...nothing, stdout: new PassThrough() }, () => undefined).commands;
  const texts = parts.map((command) => {
    const lines: string[] = [];
    command.configureOutput({ writeOut: (text) => lines.push(text) });
    command.outputHelp();
    return `## pnpm ${command.name()}\n\n\`\`\`text\n${lines.join('').trim()}\n\`\`\`\n`;
  });
  return [HEAD, ...texts].join('\n');
}
