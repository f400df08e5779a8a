package dev.sop.io.document;

import dev.sop.io.document.Token.Kind;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON, plus {@code NaN} and {@code Infinity}, which are read in order to be refused with their place. */
final class JsonTokens implements Tokens {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Syntax.DEEPEST + 8)
                    .maxNumberLength(1_000)
                    .maxStringLength(Syntax.LONGEST_TEXT)
                    .maxNameLength(Syntax.LONGEST_KEY)
                    .maxDocumentLength(Long.MAX_VALUE)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;

    JsonTokens(String text) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public Optional<Token> next() {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? Optional.empty() : Optional.of(token(token));
        } catch (JacksonException e) {
            throw new NotWellFormed(finding(e), e);
        }
    }

    private Token token(JsonToken token) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return Token.of(kind(token), text(token), at.getLineNr(), at.getColumnNr());
    }

    private String text(JsonToken token) {
        boolean named = token == JsonToken.PROPERTY_NAME || (token.isScalarValue() && token != JsonToken.VALUE_NULL);
        return named ? parser.getString() : "";
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.LIST;
            case END_OBJECT, END_ARRAY -> Kind.END;
            case PROPERTY_NAME, VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.FLAG;
            default -> Kind.NOTHING;
        };
    }

    private static Findings.Finding finding(JacksonException e) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        TokenStreamLocation location = e.getLocation();
        int line = location == null ? 0 : Math.max(0, location.getLineNr());
        int column = location == null ? 0 : Math.max(0, location.getColumnNr());
        if (e instanceof StreamConstraintsException) {
            return message.contains("nesting depth")
                    ? SyntaxErrors.tooDeep(line, column)
                    : SyntaxErrors.tooLong("document", line, column);
        }
        String[] complaint = message.split("\n", -1);
        return SyntaxErrors.notWellFormed(Syntax.JSON, message, complaint[complaint.length - 1].strip(), line, column);
    }
}
