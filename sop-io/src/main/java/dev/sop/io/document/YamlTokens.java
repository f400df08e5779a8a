package dev.sop.io.document;

import dev.sop.io.document.Token.Kind;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** YAML 1.2, core schema. Tags and aliases are passed on as they are written. */
final class YamlTokens implements Tokens {

    /** The parser looks at a line as a whole; it copies what it has of the line when it takes more of it. */
    private static final int MOST_AT_ONCE = 1 << 22;

    private final Iterator<Event> events;

    YamlTokens(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(Math.min(text.length() + 1, MOST_AT_ONCE))
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(1)
                .setAllowRecursiveKeys(false)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, new WholeCharacterReader(text)));
    }

    @Override
    public Optional<Token> next() {
        try {
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                    default -> {
                        return Optional.of(token(event));
                    }
                }
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw new NotWellFormed(finding(e, e.getProblem(), mark), e);
        } catch (YamlEngineException e) {
            throw new NotWellFormed(finding(e, String.valueOf(e.getMessage()), Optional.empty()), e);
        }
    }

    private static Token token(Event event) {
        return switch (event.getEventId()) {
            case MappingStart -> of(event, Kind.OBJECT, "", ((CollectionStartEvent) event).getTag());
            case SequenceStart -> of(event, Kind.LIST, "", ((CollectionStartEvent) event).getTag());
            case Alias -> of(event, Kind.ALIAS, ((AliasEvent) event).getAlias().getValue(), Optional.empty());
            case Scalar -> scalar((ScalarEvent) event);
            default -> of(event, Kind.END, "", Optional.empty());
        };
    }

    private static Token scalar(ScalarEvent scalar) {
        Kind kind = PlainScalar.kind(scalar.getTag(), scalar.isPlain(), scalar.getValue());
        return of(scalar, kind, scalar.getValue(), scalar.getTag());
    }

    private static Token of(Event event, Kind kind, String text, Optional<String> tag) {
        return new Token(kind, text, line(event.getStartMark()), column(event.getStartMark()), tag);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(0);
    }

    private static int column(Optional<Mark> mark) {
        return mark.map(at -> at.getColumn() + 1).orElse(0);
    }

    private static Findings.Finding finding(YamlEngineException e, String complaint, Optional<Mark> mark) {
        return SyntaxErrors.notWellFormed(
                Syntax.YAML, String.valueOf(e.getMessage()), complaint, line(mark), column(mark));
    }
}
