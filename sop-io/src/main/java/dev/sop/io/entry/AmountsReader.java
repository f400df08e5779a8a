package dev.sop.io.entry;

import com.google.common.collect.ImmutableMap;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Names with a number each: what a unit takes of each component, the share of each source, the cost of each product moved. */
public final class AmountsReader {

    private AmountsReader() {}

    /**
     * The names with their numbers, in the order of the document; empty where the key is not there.
     *
     * @param fields the object with the key
     * @param key the key
     * @param of makes a name
     * @param what the name of, for messages: {@code a product}
     * @param fix how it is written, for messages
     */
    public static <I> ImmutableMap<I, Double> read(
            Fields fields, String key, Function<String, I> of, String what, String fix) {
        Optional<DocumentNode> node = fields.find(key);
        if (node.isEmpty()) {
            return ImmutableMap.of();
        }
        if (node.get().kind() != Kind.OBJECT) {
            fields.reading().findings().add(node.get(), "names, each with a number", fix);
            return ImmutableMap.of();
        }
        Map<I, Double> amounts = new LinkedHashMap<>();
        node.get().members().forEach((name, value) -> {
            Optional<I> id = id(name, value, of, what, fields);
            OptionalDouble amount = fields.scalars().number(key, value);
            if (id.isPresent() && amount.isPresent()) {
                fields.reading().came(fields.placeOf(key) + "[" + name + "]", value);
                amounts.put(id.get(), amount.getAsDouble());
            }
        });
        return ImmutableMap.copyOf(amounts);
    }

    private static <I> Optional<I> id(
            String name, DocumentNode value, Function<String, I> of, String what, Fields fields) {
        try {
            return Optional.of(of.apply(name));
        } catch (IllegalArgumentException e) {
            Sentence refusal = Sentence.of(e, "the name of " + what, "Maybe the key is empty.");
            fields.reading()
                    .findings()
                    .add(value, "the key '" + DocumentNode.cut(name) + "'", refusal.expected(), refusal.fix());
            return Optional.empty();
        }
    }
}
