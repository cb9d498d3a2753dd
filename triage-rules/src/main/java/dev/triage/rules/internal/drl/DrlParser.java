package dev.triage.rules.internal.drl;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a DRL file. One mistake ends the reading of its rule, never that of the file. Not thread-safe. */
public final class DrlParser {

    /** What may be imported, because it is there anyway. */
    private static final List<String> WORDS =
            List.of("dev.triage.model", "dev.triage.rules.vocabulary", "dev.triage.rules.vocabulary.backlog");

    private static final Map<String, String> BEYOND = Map.of(
            "function", "A function",
            "declare", "A declared type",
            "query", "A query",
            "unit", "A unit",
            "dialect", "A dialect");

    private final SourceFile file;
    private final List<RuleProblem> problems;
    private final Tokens tokens;
    private final List<DrlRule> rules = new ArrayList<>();
    private final List<Beyond> beyond = new ArrayList<>();

    private DrlParser(SourceFile file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
        this.tokens = Lexer.tokens(file, problems);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param problems takes what is wrong
     * @return what could be read
     */
    public static DrlFile parse(SourceFile file, List<RuleProblem> problems) {
        DrlParser parser = new DrlParser(file, problems);
        while (!parser.tokens.ended()) {
            parser.statement();
        }
        return new DrlFile(file, parser.rules, parser.beyond);
    }

    private void statement() {
        Token token = tokens.peek();
        String what = token.word() ? BEYOND.get(token.text()) : null;
        if (token.is("rule")) {
            new RuleParser(file, tokens, problems).read(rules);
        } else if (token.is("package")) {
            tokens.next();
            qualifiedName();
        } else if (token.is("import")) {
            imported();
        } else if (token.is("global")) {
            global();
        } else if (what != null) {
            tokens.next();
            tokens.skipTo(List.of("end", "rule", "import", "global", "function", "declare", "query"));
            tokens.take("end");
            beyond.add(new Beyond(what, token.span().to(tokens.last().span())));
        } else if (!tokens.take(";")) {
            RuleSyntaxException refusal = tokens.wrong("a rule", advice(token));
            if (!tokens.broken(refusal.span())) {
                problems.add(refusal.in(file));
            }
            tokens.next();
            while (!tokens.ended() && !tokens.ruleBegins()) {
                tokens.next();
            }
        }
    }

    private static String advice(Token token) {
        if (token.is("end")) {
            return "Maybe this end is one too many.";
        }
        String begun = Phrases.nearest(token.text(), "rule", "package", "import", "global")
                .orElse(null);
        return begun != null && token.word()
                ? "Maybe " + begun + "."
                : "A rule begins with: rule \"Its name is a sentence\".";
    }

    private void imported() {
        Token start = tokens.next();
        String name = qualifiedName();
        String parent = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!WORDS.contains(parent)) {
            beyond.add(new Beyond("An import", start.span().to(tokens.last().span())));
        }
    }

    private void global() {
        Token start = tokens.next();
        String type = qualifiedName();
        if (tokens.peek().word()) {
            tokens.next();
        }
        tokens.take(";");
        if (type.endsWith("Outcome")) {
            problems.add(file.problem(
                    start.span().to(tokens.last().span()),
                    "The annotation of a rule takes effect by itself, so it needs no global.",
                    "Maybe delete this line."));
        } else {
            beyond.add(new Beyond("A global", start.span().to(tokens.last().span())));
        }
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
        while (tokens.is("static") || tokens.is("function")) {
            name.append(tokens.next().text()).append(' ');
        }
        while (tokens.peek().word() || tokens.is("*")) {
            name.append(tokens.next().text());
            if (!tokens.is(".")) {
                break;
            }
            name.append(tokens.next().text());
        }
        tokens.take(";");
        return name.toString();
    }
}
