'use strict';

// Starts "triage lsp", and shows what it says.

const path = require('path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

const FILES = ['**/*.drl', '**/*.table.md', '**/*.table.csv', '**/cases.md', '**/*.cases.{md,csv,json}', '**/settings.json'];

let client;

function inWorkspace(file) {
  const folders = vscode.workspace.workspaceFolders;
  return path.isAbsolute(file) || !folders ? file : path.join(folders[0].uri.fsPath, file);
}

async function start() {
  const settings = vscode.workspace.getConfiguration('triage');
  const args = ['-jar', inWorkspace(settings.get('jar')), 'lsp'];
  if (settings.get('restricted')) {
    args.push('--restricted');
  }
  if (settings.get('backlog')) {
    args.push(inWorkspace(settings.get('backlog')));
  }
  client = new LanguageClient(
    'triage',
    'Triage',
    { command: settings.get('java'), args },
    { documentSelector: FILES.map(pattern => ({ scheme: 'file', pattern })) });
  await client.start();
}

async function stop() {
  const last = client;
  client = undefined;
  if (last) {
    await last.stop();
  }
}

async function activate(context) {
  context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(async change => {
    if (change.affectsConfiguration('triage')) {
      await stop();
      await start();
    }
  }));
  await start();
}

module.exports = { activate, deactivate: stop };
