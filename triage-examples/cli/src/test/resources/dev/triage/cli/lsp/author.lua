-- What an author does with a rule that names a category wrongly; each step that the editor shows is a line of the result.
local result = {}

local function tell(step, text)
  table.insert(result, step .. ': ' .. tostring(text):gsub('%s+', ' '))
end

local function wait_for_problems(wanted)
  vim.wait(60000, function() return (#vim.diagnostic.get(0) > 0) == wanted end, 50)
  return vim.diagnostic.get(0)
end

local function at(line, column)
  return {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line - 1, character = column - 1 },
  }
end

local function ask(method, parameters)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, parameters, 30000) or {}) do
    return answer.result
  end
end

local function steps()
  local problem = wait_for_problems(true)[1]
  tell('problem', (problem.lnum + 1) .. ':' .. (problem.col + 1) .. ' ' .. problem.message)

  local place = at(problem.lnum + 1, problem.col + 1)
  local fix = ask('textDocument/codeAction', {
    textDocument = place.textDocument,
    range = { start = place.position, ['end'] = place.position },
    context = { diagnostics = { {
      range = {
        start = { line = problem.lnum, character = problem.col },
        ['end'] = { line = problem.end_lnum, character = problem.end_col },
      },
      message = problem.message,
      severity = problem.severity,
    } } },
  })[1]
  tell('fix', fix.title)
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  tell('problems then', #wait_for_problems(false))
  tell('line', vim.fn.getline(3))

  vim.fn.setline(3, 'when Assessment( categories contains Category.CO )')
  vim.wait(200)
  local completed = ask('textDocument/completion', at(3, 49))
  local words = {}
  for _, item in ipairs(completed.items or completed) do
    if vim.startswith(item.label, 'CO') then
      table.insert(words, item.label)
    end
  end
  tell('completed', table.concat(words, ' '))
end

local done, failure = pcall(steps)
if not done then
  tell('failed', failure)
end
vim.fn.writefile(result, vim.env.TRIAGE_RESULT)
vim.cmd('qa!')
