package dev.triage.rules.internal.drl.parse;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a DRL file. An error ends the reading of its rule, but not of the file. Not thread-safe. */
public final class DrlParser {

    /** The packages of what rules may look for, which need not be imported. */
    static final List<String> OWN =
            List.of("dev.triage.model", "dev.triage.rules.vocabulary", "dev.triage.rules.vocabulary.backlog");

    private static final List<String> STATEMENTS =
            List.of("end", "rule", "import", "global", "function", "declare", "query");

    private final SourceFile file;
    private final List<RuleProblem> problems;
    private final Tokens tokens;
    private final List<DrlRule> rules = new ArrayList<>();
    private final List<Beyond> beyond = new ArrayList<>();
    private final List<DrlFile.Import> imports = new ArrayList<>();

    /** What the file gives a meaning to; an asterisk if that is not known. */
    private final Map<String, Span> names = new LinkedHashMap<>();

    private boolean fenced;
    private boolean packaged;

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
            try {
                parser.statement();
            } catch (RuleSyntaxException refusal) {
                parser.note(refusal);
                parser.tokens.next();
                parser.tokens.skipTo(STATEMENTS);
                parser.tokens.take("end");
            }
        }
        return new DrlFile(
                file, Inheritance.resolve(file, parser.rules, problems), parser.beyond, parser.imports, parser.names);
    }

    private void note(RuleSyntaxException refusal) {
        if (!tokens.broken(refusal.span())) {
            problems.add(refusal.in(file));
        }
    }

    private void statement() {
        Token token = tokens.peek();
        AttributeParser attributes = new AttributeParser(file, tokens);
        if (token.is("rule") || (token.is("@") && tokens.peek(1).word())) {
            new RuleParser(file, tokens, problems, this::mayMean).read(rules);
        } else if (token.is("package")) {
            packaged(tokens.next());
        } else if (token.is("import")) {
            imported();
        } else if (token.is("function")) {
            tokens.next();
            function(token);
        } else if (token.is("declare")) {
            tokens.next();
            declared(token);
        } else if (attributes.next()) {
            RuleSyntaxException refusal = attributes.read(false);
            if (refusal != null) {
                note(refusal);
            }
        } else if (!tokens.take(";")) {
            refuse(token);
        }
    }

    private boolean mayMean(String name) {
        return names.containsKey(name) || names.containsKey("**");
    }

    /** What Drools has and a decision has no use for, or what no DRL file has. */
    private void refuse(Token token) {
        if (token.is("query")) {
            throw RuleSyntaxException.wrong(
                    token.span(), "Queries are not supported.", "Maybe a rule that looks for the same facts.");
        } else if (token.is("unit")) {
            throw RuleSyntaxException.wrong(token.span(), "Rule units are not supported.", "Maybe delete this line.");
        } else if (token.is("expander") || token.is("template")) {
            throw RuleSyntaxException.wrong(
                    token.span(),
                    "Only DRL is supported, not a domain-specific language or a template.",
                    "Maybe write the rule itself.");
        } else if (token.is("`")) {
            fence(token);
        } else if (token.is("global")) {
            global();
        } else {
            note(tokens.wrong("a rule", advice(token)));
            tokens.next();
            while (!tokens.ended() && !tokens.ruleBegins()) {
                tokens.next();
            }
        }
    }

    /** The line of Markdown around a rule that is copied from a page; that there are two of them is one mistake. */
    private void fence(Token token) {
        if (!fenced) {
            note(RuleSyntaxException.wrong(
                    token.span(), "A DRL file has no lines of Markdown.", "Maybe delete the lines with ```."));
        }
        fenced = true;
        tokens.next();
        while (!tokens.ended() && !tokens.ruleBegins() && !tokens.isAny(STATEMENTS) && !tokens.is("@")) {
            tokens.next();
        }
    }

    private static String advice(Token token) {
        if (token.is("end")) {
            return "Maybe delete this end.";
        }
        String begun =
                Phrases.nearest(token.text(), "rule", "package", "import").orElse(null);
        return begun != null && token.word()
                ? "Maybe " + begun + "."
                : token.is("<")
                        ? "Maybe //, if this is a comment."
                        : "A rule begins with: rule \"Its name is a sentence\".";
    }

    private void imported() {
        Token start = tokens.next();
        boolean member = tokens.take("static") || tokens.take("function");
        boolean accumulate = tokens.take("accumulate") || tokens.take("acc");
        int first = tokens.place();
        String name = qualifiedName();
        Span span = tokens.at(first).span().to(tokens.last().span());
        imports.add(new DrlFile.Import(name, member, span));
        int dot = name.lastIndexOf('.');
        if (accumulate && tokens.peek().word()) {
            name(tokens.next());
            tokens.take(";");
        } else if (!OWN.contains(name.substring(0, Math.max(0, dot)))) {
            String simple = name.substring(dot + 1);
            names.put(simple.equals("*") && member ? "**" : simple, span);
        } else {
            return;
        }
        beyond.add(new Beyond(Beyond.IMPORT, start.span().to(tokens.last().span())));
    }

    private void declared(Token declare) {
        if (tokens.is("window") || tokens.is("entry")) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(),
                    "Event streams are not supported: a rule looks at one issue at a time.",
                    "Maybe delete it.");
        }
        boolean kind = tokens.is("trait") || tokens.is("enum") || tokens.is("type");
        name(tokens.peek(kind && tokens.peek(1).word() ? 1 : 0));
        stepOver(declare, "A declared type");
    }

    private void packaged(Token start) {
        qualifiedName();
        if (packaged) {
            note(RuleSyntaxException.wrong(
                    start.span().to(tokens.last().span()),
                    "A file has one package.",
                    "Maybe delete this line, or write a file for each."));
        }
        packaged = true;
    }

    /** Steps over a function, whose name stands before its parameters. */
    private void function(Token start) {
        int ahead = 0;
        while (!tokens.peek(ahead + 1).is("(")
                && !tokens.peek(ahead).is("{")
                && tokens.peek(ahead).kind() != Token.Kind.END) {
            ahead++;
        }
        Token name = tokens.peek(ahead);
        name(name);
        int open = 0;
        int from = tokens.place();
        stepOver(start, "A function");
        for (int i = from; i < tokens.place(); i++) {
            open += tokens.at(i).is("{") ? 1 : tokens.at(i).is("}") ? -1 : 0;
        }
        if (open > 0) {
            note(RuleSyntaxException.wrong(
                    name.span(), "This function is not closed.", "Maybe add } after its last line."));
        }
    }

    private void name(Token given) {
        names.put(given.text(), given.span());
    }

    private void stepOver(Token start, String what) {
        tokens.next();
        tokens.skipTo(STATEMENTS);
        tokens.take("end");
        beyond.add(new Beyond(what, start.span().to(tokens.last().span())));
    }

    private void global() {
        Token start = tokens.next();
        String type = qualifiedName();
        if (tokens.is("<")) {
            int depth = 0;
            do {
                depth += tokens.is("<") ? 1 : tokens.is(">") ? -1 : 0;
                tokens.next();
            } while (depth > 0 && !tokens.ended());
        }
        Token name = tokens.peek();
        if (name.word()) {
            tokens.next();
        }
        tokens.take(";");
        boolean effect = type.endsWith("Outcome");
        problems.add(file.problem(
                start.span().to(tokens.last().span()),
                effect
                        ? "The annotation of a rule takes effect by itself, so it needs no global."
                        : "The global " + name.text() + " has no value.",
                effect ? "Maybe delete this line." : "Maybe a function that returns its value."));
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
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
